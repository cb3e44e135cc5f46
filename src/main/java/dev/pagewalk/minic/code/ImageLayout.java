package dev.pagewalk.minic.code;

import dev.pagewalk.abi.ImageSection;
import dev.pagewalk.address.Protection;
import dev.pagewalk.address.VirtualAddress;
import dev.pagewalk.minic.source.ByteBuffer;
import dev.pagewalk.minic.syntax.Parser;
import dev.pagewalk.minic.syntax.Variable;
import dev.pagewalk.minic.type.CType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places the variables of a program and builds its sections. */
final class ImageLayout {
    private final Addresses addresses;
    private final int textEnd;
    private final int pageSize;
    private final ByteBuffer readOnly = new ByteBuffer();
    private final ByteBuffer data = new ByteBuffer();
    private int readOnlyStart;
    private int dataStart;
    private int bssStart;
    private long bssEnd;

    /**
     * @param addresses to be completed
     * @param words of code
     * @param pageSize which sections of different protection must not share a page
     */
    ImageLayout(Addresses addresses, int words, int pageSize) {
        this.addresses = addresses;
        this.pageSize = pageSize;
        textEnd = Program.TEXT + 4 * words;
    }

    private int page(int address) {
        return address + pageSize - 1 & -pageSize;
    }

    void place(Parser parser) {
        List<Variable> all = new ArrayList<>(parser.globals.values());
        all.removeIf(v -> v.type() instanceof CType.Function);
        all.addAll(parser.unnamed);
        List<Variable> texts = new ArrayList<>(parser.texts.values());
        texts.sort(Comparator.comparingInt((Variable v) -> v.declared().line())
                .thenComparingInt(v -> v.declared().column()));
        for (Parser.FunctionDefinition function : parser.functions) {
            Variable variable = function.variable();
            addresses.place(variable, Program.TEXT + 4 * addresses.entry(variable));
        }
        readOnlyStart = page(textEnd);
        for (Variable v : texts) {
            put(v, readOnly, readOnlyStart);
        }
        for (Variable v : all) {
            if (v.initial() != null && v.isReadOnly()) {
                put(v, readOnly, readOnlyStart);
            }
        }
        dataStart = page(readOnlyStart + Math.max(1, readOnly.size()));
        for (Variable v : all) {
            if (v.initial() != null && !addresses.isPlaced(v)) {
                put(v, data, dataStart);
            }
        }
        bssStart = page(dataStart + Math.max(1, data.size()));
        long next = bssStart;
        for (Variable v : all) {
            if (!addresses.isPlaced(v)) {
                int alignment = Math.max(4, v.type().alignment());
                next = (next + alignment - 1) / alignment * alignment;
                addresses.place(v, (int) next);
                next += Math.max(1, v.type().size());
            }
        }
        bssEnd = next;
        relocate(texts);
        relocate(all);
    }

    private void put(Variable v, ByteBuffer bytes, int start) {
        bytes.align(Math.min(8, Math.max(4, v.type().alignment())));
        addresses.place(v, start + bytes.size());
        bytes.writeBytes(v.initial());
    }

    private void relocate(List<Variable> variables) {
        for (Variable v : variables) {
            for (Variable.Relocation relocation : v.relocations()) {
                int at = addresses.of(v) + relocation.offset();
                boolean constant = at < dataStart;
                ByteBuffer bytes = constant ? readOnly : data;
                bytes.add32(at - (constant ? readOnlyStart : dataStart), addresses.of(relocation.target()));
            }
        }
    }

    boolean tooBig() {
        return bssEnd > 0x1000_0000L;
    }

    List<ImageSection> sections(int[] code) {
        List<ImageSection> sections = new ArrayList<>();
        int headers = Program.TEXT - Program.IMAGE_BASE;
        sections.add(section(".headers", Program.IMAGE_BASE, new byte[0], headers, Protection.READ_ONLY));
        ByteBuffer text = new ByteBuffer();
        for (int word : code) {
            text.write32(word);
        }
        sections.add(section(".text", Program.TEXT, text.toByteArray(), text.size(), Protection.EXECUTE_READ));
        sections.add(section(
                ".rdata", readOnlyStart, readOnly.toByteArray(), Math.max(1, readOnly.size()), Protection.READ_ONLY));
        sections.add(section(".data", dataStart, data.toByteArray(), Math.max(1, data.size()), Protection.WRITE_COPY));
        if (bssEnd > bssStart) {
            sections.add(section(".bss", bssStart, new byte[0], (int) (bssEnd - bssStart), Protection.WRITE_COPY));
        }
        return sections;
    }

    private static ImageSection section(String name, int start, byte[] content, int size, Protection protection) {
        return new ImageSection(name, new VirtualAddress(start), content, size, protection);
    }
}
