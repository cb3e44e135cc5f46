package dev.pagewalk.minic.code;

/**
 * The numbers of the instructions, as constants so that a processor's loop can be a table of jumps. What there is to
 * know of each is in {@link Instruction}.
 *
 * <p>An instruction has four words: operation, a, b, c. {@code r} are the 32-bit registers, {@code w} the wide ones
 * (64-bit integers, or doubles as their bits), {@code fp} and {@code sp} the frame and stack pointers, {@code [x]}
 * memory at x. Jump targets are word indices.
 */
public final class Opcode {
    private Opcode() {}

    // ---- No instruction.

    public static final int ILLEGAL = 0; // No instruction

    // ---- Moves.

    public static final int LI = 1; // r[a] = b
    public static final int LEA = 2; // r[a] = fp + b
    public static final int MOV = 3; // r[a] = r[b]
    public static final int MOVL = 4; // [fp + a] = [fp + b]
    public static final int STK = 5; // [fp + a] = b

    // ---- Loads and stores: in the frame, at an address, at a register, at an element.

    public static final int LDL8S = 6; // r[a] = [fp + b], signed byte
    public static final int LDL8U = 7; // r[a] = [fp + b], byte
    public static final int LDL16S = 8; // r[a] = [fp + b], signed word
    public static final int LDL16U = 9; // r[a] = [fp + b], word
    public static final int LDL32 = 10; // r[a] = [fp + b]
    public static final int STL8 = 11; // [fp + b] = r[a], byte
    public static final int STL16 = 12; // [fp + b] = r[a], word
    public static final int STL32 = 13; // [fp + b] = r[a]
    public static final int LDA8S = 14; // r[a] = [b], signed byte
    public static final int LDA8U = 15; // r[a] = [b], byte
    public static final int LDA16S = 16; // r[a] = [b], signed word
    public static final int LDA16U = 17; // r[a] = [b], word
    public static final int LDA32 = 18; // r[a] = [b]
    public static final int STA8 = 19; // [b] = r[a], byte
    public static final int STA16 = 20; // [b] = r[a], word
    public static final int STA32 = 21; // [b] = r[a]
    public static final int LDR8S = 22; // r[a] = [r[b] + c], signed byte
    public static final int LDR8U = 23; // r[a] = [r[b] + c], byte
    public static final int LDR16S = 24; // r[a] = [r[b] + c], signed word
    public static final int LDR16U = 25; // r[a] = [r[b] + c], word
    public static final int LDR32 = 26; // r[a] = [r[b] + c]
    public static final int STR8 = 27; // [r[b] + c] = r[a], byte
    public static final int STR16 = 28; // [r[b] + c] = r[a], word
    public static final int STR32 = 29; // [r[b] + c] = r[a]
    public static final int LDX8S = 30; // r[a] = [r[b] + r[c] * 1], signed byte
    public static final int LDX8U = 31; // r[a] = [r[b] + r[c] * 1], byte
    public static final int LDX16S = 32; // r[a] = [r[b] + r[c] * 2], signed word
    public static final int LDX16U = 33; // r[a] = [r[b] + r[c] * 2], word
    public static final int LDX32 = 34; // r[a] = [r[b] + r[c] * 4]
    public static final int STX8 = 35; // [r[b] + r[c] * 1] = r[a], byte
    public static final int STX16 = 36; // [r[b] + r[c] * 2] = r[a], word
    public static final int STX32 = 37; // [r[b] + r[c] * 4] = r[a]

    // ---- Loads and stores at an element whose index is a local.

    public static final int LDX32LL = 38; // r[a] = [[fp + b] + [fp + c] * 4]
    public static final int STX32LL = 39; // [[fp + b] + [fp + c] * 4] = r[a]
    public static final int LDX8ULL = 40; // r[a] = [[fp + b] + [fp + c]], byte
    public static final int LDX32FL = 41; // r[a] = [fp + b + [fp + c] * 4]
    public static final int STX32FL = 42; // [fp + b + [fp + c] * 4] = r[a]
    public static final int LDX32AL = 43; // r[a] = [b + [fp + c] * 4]
    public static final int STX32AL = 44; // [b + [fp + c] * 4] = r[a]

    // ---- Arithmetic on registers.

    public static final int ADD = 45; // r[a] = r[b] + r[c]
    public static final int SUB = 46; // r[a] = r[b] - r[c]
    public static final int MUL = 47; // r[a] = r[b] * r[c]
    public static final int AND = 48; // r[a] = r[b] & r[c]
    public static final int OR = 49; // r[a] = r[b] | r[c]
    public static final int XOR = 50; // r[a] = r[b] ^ r[c]
    public static final int SHL = 51; // r[a] = r[b] << r[c]
    public static final int SHR = 52; // r[a] = r[b] >>> r[c]
    public static final int SAR = 53; // r[a] = r[b] >> r[c]
    public static final int DIV = 54; // r[a] = r[b] / r[c]; raises
    public static final int UDIV = 55; // r[a] = r[b] /u r[c]; raises
    public static final int MOD = 56; // r[a] = r[b] % r[c]; raises
    public static final int UMOD = 57; // r[a] = r[b] %u r[c]; raises

    // ---- ... with a constant.

    public static final int ADDK = 58; // r[a] = r[b] + c
    public static final int MULK = 59; // r[a] = r[b] * c
    public static final int ANDK = 60; // r[a] = r[b] & c
    public static final int ORK = 61; // r[a] = r[b] | c
    public static final int XORK = 62; // r[a] = r[b] ^ c
    public static final int SHLK = 63; // r[a] = r[b] << c
    public static final int SHRK = 64; // r[a] = r[b] >>> c
    public static final int SARK = 65; // r[a] = r[b] >> c

    // ---- ... with a local.

    public static final int ADDRL = 66; // r[a] = r[b] + [fp + c]
    public static final int SUBRL = 67; // r[a] = r[b] - [fp + c]
    public static final int MULRL = 68; // r[a] = r[b] * [fp + c]
    public static final int ANDRL = 69; // r[a] = r[b] & [fp + c]
    public static final int ORRL = 70; // r[a] = r[b] | [fp + c]
    public static final int XORRL = 71; // r[a] = r[b] ^ [fp + c]

    // ---- ... of a local and a constant.

    public static final int ADDLK = 72; // r[a] = [fp + b] + c
    public static final int MULLK = 73; // r[a] = [fp + b] * c
    public static final int ANDLK = 74; // r[a] = [fp + b] & c
    public static final int ORLK = 75; // r[a] = [fp + b] | c
    public static final int XORLK = 76; // r[a] = [fp + b] ^ c
    public static final int SHLLK = 77; // r[a] = [fp + b] << c
    public static final int SHRLK = 78; // r[a] = [fp + b] >>> c
    public static final int SARLK = 79; // r[a] = [fp + b] >> c

    // ---- ... of two locals.

    public static final int ADDLL = 80; // r[a] = [fp + b] + [fp + c]
    public static final int SUBLL = 81; // r[a] = [fp + b] - [fp + c]
    public static final int MULLL = 82; // r[a] = [fp + b] * [fp + c]
    public static final int ANDLL = 83; // r[a] = [fp + b] & [fp + c]
    public static final int ORLL = 84; // r[a] = [fp + b] | [fp + c]
    public static final int XORLL = 85; // r[a] = [fp + b] ^ [fp + c]

    // ---- ... to a local.

    public static final int ADDTOL = 86; // [fp + a] = [fp + a] + r[b]
    public static final int SUBTOL = 87; // [fp + a] = [fp + a] - r[b]
    public static final int MULTOL = 88; // [fp + a] = [fp + a] * r[b]
    public static final int ANDTOL = 89; // [fp + a] = [fp + a] & r[b]
    public static final int ORTOL = 90; // [fp + a] = [fp + a] | r[b]
    public static final int XORTOL = 91; // [fp + a] = [fp + a] ^ r[b]

    // ---- ... of a constant to a local.

    public static final int ADDTOLK = 92; // [fp + a] = [fp + a] + b
    public static final int ANDTOLK = 93; // [fp + a] = [fp + a] & b
    public static final int ORTOLK = 94; // [fp + a] = [fp + a] | b
    public static final int XORTOLK = 95; // [fp + a] = [fp + a] ^ b
    public static final int SHLTOLK = 96; // [fp + a] = [fp + a] << b
    public static final int SHRTOLK = 97; // [fp + a] = [fp + a] >>> b
    public static final int SARTOLK = 98; // [fp + a] = [fp + a] >> b

    // ---- Conversions.

    public static final int NEG = 99; // r[a] = -r[b]
    public static final int COM = 100; // r[a] = ~r[b]
    public static final int SX8 = 101; // r[a] = (byte) r[b]
    public static final int ZX8 = 102; // r[a] = r[b] & 0xFF
    public static final int SX16 = 103; // r[a] = (short) r[b]
    public static final int ZX16 = 104; // r[a] = r[b] & 0xFFFF

    // ---- Comparisons; u is for unsigned.

    public static final int SETEQ = 105; // r[a] = r[b] == r[c] ? 1 : 0
    public static final int SETNE = 106; // r[a] = r[b] != r[c] ? 1 : 0
    public static final int SETLT = 107; // r[a] = r[b] < r[c] ? 1 : 0
    public static final int SETLE = 108; // r[a] = r[b] <= r[c] ? 1 : 0
    public static final int SETGT = 109; // r[a] = r[b] > r[c] ? 1 : 0
    public static final int SETGE = 110; // r[a] = r[b] >= r[c] ? 1 : 0
    public static final int SETULT = 111; // r[a] = r[b] <u r[c] ? 1 : 0
    public static final int SETULE = 112; // r[a] = r[b] <=u r[c] ? 1 : 0
    public static final int SETUGT = 113; // r[a] = r[b] >u r[c] ? 1 : 0
    public static final int SETUGE = 114; // r[a] = r[b] >=u r[c] ? 1 : 0

    // ---- ... with a constant.

    public static final int SETEQK = 115; // r[a] = r[b] == c ? 1 : 0
    public static final int SETNEK = 116; // r[a] = r[b] != c ? 1 : 0
    public static final int SETLTK = 117; // r[a] = r[b] < c ? 1 : 0
    public static final int SETLEK = 118; // r[a] = r[b] <= c ? 1 : 0
    public static final int SETGTK = 119; // r[a] = r[b] > c ? 1 : 0
    public static final int SETGEK = 120; // r[a] = r[b] >= c ? 1 : 0
    public static final int SETULTK = 121; // r[a] = r[b] <u c ? 1 : 0
    public static final int SETULEK = 122; // r[a] = r[b] <=u c ? 1 : 0
    public static final int SETUGTK = 123; // r[a] = r[b] >u c ? 1 : 0
    public static final int SETUGEK = 124; // r[a] = r[b] >=u c ? 1 : 0

    // ---- Branches.

    public static final int BEQ = 125; // If r[a] == r[b] go to c
    public static final int BNE = 126; // If r[a] != r[b] go to c
    public static final int BLT = 127; // If r[a] < r[b] go to c
    public static final int BLE = 128; // If r[a] <= r[b] go to c
    public static final int BGT = 129; // If r[a] > r[b] go to c
    public static final int BGE = 130; // If r[a] >= r[b] go to c
    public static final int BULT = 131; // If r[a] <u r[b] go to c
    public static final int BULE = 132; // If r[a] <=u r[b] go to c
    public static final int BUGT = 133; // If r[a] >u r[b] go to c
    public static final int BUGE = 134; // If r[a] >=u r[b] go to c

    // ---- ... with a constant.

    public static final int BEQK = 135; // If r[a] == b go to c
    public static final int BNEK = 136; // If r[a] != b go to c
    public static final int BLTK = 137; // If r[a] < b go to c
    public static final int BLEK = 138; // If r[a] <= b go to c
    public static final int BGTK = 139; // If r[a] > b go to c
    public static final int BGEK = 140; // If r[a] >= b go to c
    public static final int BULTK = 141; // If r[a] <u b go to c
    public static final int BULEK = 142; // If r[a] <=u b go to c
    public static final int BUGTK = 143; // If r[a] >u b go to c
    public static final int BUGEK = 144; // If r[a] >=u b go to c

    // ---- ... of a local and a constant.

    public static final int BEQLK = 145; // If [fp + a] == b go to c
    public static final int BNELK = 146; // If [fp + a] != b go to c
    public static final int BLTLK = 147; // If [fp + a] < b go to c
    public static final int BLELK = 148; // If [fp + a] <= b go to c
    public static final int BGTLK = 149; // If [fp + a] > b go to c
    public static final int BGELK = 150; // If [fp + a] >= b go to c
    public static final int BULTLK = 151; // If [fp + a] <u b go to c
    public static final int BULELK = 152; // If [fp + a] <=u b go to c
    public static final int BUGTLK = 153; // If [fp + a] >u b go to c
    public static final int BUGELK = 154; // If [fp + a] >=u b go to c

    // ---- ... of two locals.

    public static final int BEQLL = 155; // If [fp + a] == [fp + b] go to c
    public static final int BNELL = 156; // If [fp + a] != [fp + b] go to c
    public static final int BLTLL = 157; // If [fp + a] < [fp + b] go to c
    public static final int BLELL = 158; // If [fp + a] <= [fp + b] go to c
    public static final int BGTLL = 159; // If [fp + a] > [fp + b] go to c
    public static final int BGELL = 160; // If [fp + a] >= [fp + b] go to c
    public static final int BULTLL = 161; // If [fp + a] <u [fp + b] go to c
    public static final int BULELL = 162; // If [fp + a] <=u [fp + b] go to c

    // ---- Jumps, calls and the stack.

    public static final int JMP = 163; // Go to a
    public static final int CALL = 164; // Call the function at instruction a
    public static final int CALLR = 165; // Call the address in r[a]
    public static final int RET = 166; // Leave the frame and return
    public static final int ENTER = 167; // Make a frame of a bytes
    public static final int ADDSP = 168; // sp += a
    public static final int PUSH = 169; // Push r[a]
    public static final int PUSHK = 170; // Push a
    public static final int PUSHL = 171; // Push [fp + a]
    public static final int PUSHLEA = 172; // Push fp + a

    // ---- Wide integers and floating point: loads and stores.

    public static final int LDL64 = 173; // w[a] = [fp + b]
    public static final int LDLF = 174; // w[a] = (double) float [fp + b]
    public static final int STL64 = 175; // [fp + b] = w[a]
    public static final int STLF = 176; // [fp + b] = (float) w[a]
    public static final int LDA64 = 177; // w[a] = [b]
    public static final int LDAF = 178; // w[a] = (double) float [b]
    public static final int STA64 = 179; // [b] = w[a]
    public static final int STAF = 180; // [b] = (float) w[a]
    public static final int LDR64 = 181; // w[a] = [r[b] + c]
    public static final int LDRF = 182; // w[a] = (double) float [r[b] + c]
    public static final int STR64 = 183; // [r[b] + c] = w[a]
    public static final int STRF = 184; // [r[b] + c] = (float) w[a]

    // ---- ... moves.

    public static final int LIW = 185; // w[a] = b and c as the high word
    public static final int MOVW = 186; // w[a] = w[b]

    // ---- ... arithmetic of 64-bit integers.

    public static final int WADD = 187; // w[a] = w[b] + w[c]
    public static final int WSUB = 188; // w[a] = w[b] - w[c]
    public static final int WMUL = 189; // w[a] = w[b] * w[c]
    public static final int WDIV = 190; // w[a] = w[b] / w[c]
    public static final int WUDIV = 191; // w[a] = w[b] /u w[c]
    public static final int WMOD = 192; // w[a] = w[b] % w[c]
    public static final int WUMOD = 193; // w[a] = w[b] %u w[c]
    public static final int WAND = 194; // w[a] = w[b] & w[c]
    public static final int WOR = 195; // w[a] = w[b] | w[c]
    public static final int WXOR = 196; // w[a] = w[b] ^ w[c]
    public static final int WSHL = 197; // w[a] = w[b] << r[c]
    public static final int WSHR = 198; // w[a] = w[b] >>> r[c]
    public static final int WSAR = 199; // w[a] = w[b] >> r[c]
    public static final int WNEG = 200; // w[a] = -w[b]
    public static final int WCOM = 201; // w[a] = ~w[b]

    // ---- ... arithmetic of doubles and floats.

    public static final int DADD = 202; // w[a] = w[b] + w[c] as doubles
    public static final int DSUB = 203; // w[a] = w[b] - w[c] as doubles
    public static final int DMUL = 204; // w[a] = w[b] * w[c] as doubles
    public static final int DDIV = 205; // w[a] = w[b] / w[c] as doubles
    public static final int FADD = 206; // w[a] = w[b] + w[c] rounded to float
    public static final int FSUB = 207; // w[a] = w[b] - w[c] rounded to float
    public static final int FMUL = 208; // w[a] = w[b] * w[c] rounded to float
    public static final int FDIV = 209; // w[a] = w[b] / w[c] rounded to float
    public static final int DNEG = 210; // w[a] = -w[b] as a double

    // ---- ... comparisons.

    public static final int WSETEQ = 211; // r[a] = w[b] == w[c]
    public static final int WSETNE = 212; // r[a] = w[b] != w[c]
    public static final int WSETLT = 213; // r[a] = w[b] < w[c]
    public static final int WSETLE = 214; // r[a] = w[b] <= w[c]
    public static final int WSETGT = 215; // r[a] = w[b] > w[c]
    public static final int WSETGE = 216; // r[a] = w[b] >= w[c]
    public static final int WSETULT = 217; // r[a] = w[b] <u w[c]
    public static final int WSETULE = 218; // r[a] = w[b] <=u w[c]
    public static final int WSETUGT = 219; // r[a] = w[b] >u w[c]
    public static final int WSETUGE = 220; // r[a] = w[b] >=u w[c]
    public static final int DSETEQ = 221; // r[a] = w[b] == w[c] as doubles
    public static final int DSETNE = 222; // r[a] = w[b] != w[c] as doubles
    public static final int DSETLT = 223; // r[a] = w[b] < w[c] as doubles
    public static final int DSETLE = 224; // r[a] = w[b] <= w[c] as doubles
    public static final int DSETGT = 225; // r[a] = w[b] > w[c] as doubles
    public static final int DSETGE = 226; // r[a] = w[b] >= w[c] as doubles

    // ---- ... conversions.

    public static final int IW = 227; // w[a] = r[b] signed
    public static final int UW = 228; // w[a] = r[b] unsigned
    public static final int WI = 229; // r[a] = low word of w[b]
    public static final int ID = 230; // w[a] = (double) r[b]
    public static final int UD = 231; // w[a] = (double) unsigned r[b]
    public static final int WD = 232; // w[a] = (double) w[b]
    public static final int UWD = 233; // w[a] = (double) unsigned w[b]
    public static final int DI = 234; // r[a] = (int) w[b]
    public static final int DW = 235; // w[a] = (long) w[b]
    public static final int DUW = 236; // w[a] = (unsigned long) w[b]
    public static final int DF = 237; // w[a] = w[b] rounded to float
    public static final int FBITS = 238; // r[a] = bits of (float) w[b]

    // ---- Blocks of memory.

    public static final int COPY = 239; // Copy c bytes from [r[b]] to [r[a]]
    public static final int ZERO = 240; // Zero b bytes at [fp + a]

    // ---- System: the stack.

    public static final int PUSHW = 241; // Push w[a]
    public static final int PUSHN = 242; // Push b bytes from [r[a]]

    // ---- ... calls.

    public static final int CALLN = 243; // Call native a, then drop b bytes of arguments
    public static final int THUNK = 244; // Native a as the target of a call

    // ---- ... space on the stack.

    public static final int ALLOCA = 245; // r[a] = stack space of r[b] bytes

    // ---- ... structured exceptions.

    public static final int TRYIN = 246; // Register handler b with the record at fp + a
    public static final int TRYOUT = 247; // Unregister the record at fp + a
    public static final int EXCEPT = 248; // Entry of a filter; stores the exception code at [fp + a]
    public static final int FILTER = 249; // End of a filter, r[a] decides
    public static final int FINALLY = 250; // Entry of a __finally block by an exception
    public static final int CALLFIN = 251; // Call the __finally block at a
    public static final int FINRET = 252; // Return from a __finally block
    public static final int EXCCODE = 253; // r[a] = code of the exception
    public static final int EXCINFO = 254; // r[a] = EXCEPTION_POINTERS

    // ---- ... where outermost calls return to.

    public static final int EXIT = 255; // Main has returned
    public static final int UNWIND = 256; // A __finally block run for an exception has returned
    public static final int DONE = 257; // A console line has returned

    // ---- ... what stands in the place of an instruction.

    public static final int BREAK = 258; // A stop was requested here
    public static final int LOOP = 259; // Stands where loop {@code a} begins that was compiled for the host
}
