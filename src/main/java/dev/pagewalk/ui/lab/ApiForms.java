package dev.pagewalk.ui.lab;

import dev.pagewalk.ui.Phrases;
import dev.pagewalk.ui.component.CallConsole.Form;
import dev.pagewalk.ui.component.CallConsole.Parameter;
import java.util.List;

/**
 * The functions that have a form. A new one is one more line here, and its sentences in the bundles: {@code
 * call.<name>}, and
 * {@code call.param.<name>} for each parameter.
 */
final class ApiForms {

    private static final List<String> PROTECTIONS = List.of(
            "PAGE_NOACCESS",
            "PAGE_READONLY",
            "PAGE_READWRITE",
            "PAGE_EXECUTE",
            "PAGE_EXECUTE_READ",
            "PAGE_EXECUTE_READWRITE");
    private static final List<String> MODIFIERS = List.of("PAGE_GUARD", "PAGE_NOCACHE");
    private static final List<String> ALLOCATION = List.of("MEM_RESERVE", "MEM_COMMIT", "MEM_RESET", "MEM_TOP_DOWN");
    private static final List<String> FREE = List.of("MEM_DECOMMIT", "MEM_RELEASE");

    private final Phrases texts;

    private ApiForms(Phrases texts) {
        this.texts = texts;
    }

    static List<Form> in(Phrases texts) {
        return new ApiForms(texts).all();
    }

    private List<Form> all() {
        return List.of(
                form(
                        "LPVOID",
                        "VirtualAlloc",
                        "char *p",
                        "",
                        "",
                        text("LPVOID", "lpAddress", "NULL"),
                        text("SIZE_T", "dwSize", "0x10000"),
                        flags("DWORD", "flAllocationType", "MEM_RESERVE|MEM_COMMIT", ALLOCATION),
                        protection("flProtect", "PAGE_READWRITE")),
                form(
                        "BOOL",
                        "VirtualFree",
                        "",
                        "",
                        "",
                        text("LPVOID", "lpAddress", "p"),
                        text("SIZE_T", "dwSize", "0"),
                        flags("DWORD", "dwFreeType", "MEM_RELEASE", FREE)),
                form(
                        "BOOL",
                        "VirtualProtect",
                        "",
                        "DWORD old;",
                        "old",
                        text("LPVOID", "lpAddress", "p"),
                        text("SIZE_T", "dwSize", "0x1000"),
                        protection("flNewProtect", "PAGE_READONLY"),
                        text("PDWORD", "lpflOldProtect", "&old")),
                form(
                        "SIZE_T",
                        "VirtualQuery",
                        "",
                        "MEMORY_BASIC_INFORMATION mbi;",
                        "mbi",
                        text("LPCVOID", "lpAddress", "p"),
                        text("PMEMORY_BASIC_INFORMATION", "lpBuffer", "&mbi"),
                        text("SIZE_T", "dwLength", "sizeof(mbi)")),
                form(
                        "BOOL",
                        "VirtualLock",
                        "",
                        "",
                        "",
                        text("LPVOID", "lpAddress", "p"),
                        text("SIZE_T", "dwSize", "0x1000")),
                form(
                        "BOOL",
                        "VirtualUnlock",
                        "",
                        "",
                        "",
                        text("LPVOID", "lpAddress", "p"),
                        text("SIZE_T", "dwSize", "0x1000")),
                form(
                        "void",
                        "GetSystemInfo",
                        "",
                        "SYSTEM_INFO si;",
                        "si",
                        text("LPSYSTEM_INFO", "lpSystemInfo", "&si")),
                form(
                        "void",
                        "GlobalMemoryStatus",
                        "",
                        "MEMORYSTATUS ms;",
                        "ms",
                        text("LPMEMORYSTATUS", "lpBuffer", "&ms")),
                form("DWORD", "GetLastError", "", "", ""),
                form("void", "SetLastError", "", "", "", text("DWORD", "dwErrCode", "0")));
    }

    private Form form(
            String result, String name, String variable, String declaration, String shown, Parameter... parameters) {
        return new Form(name, result, variable, declaration, shown, List.of(parameters), texts.get("call." + name));
    }

    private Parameter text(String type, String name, String initial) {
        return parameter(type, name, "text", initial, List.of(), List.of());
    }

    private Parameter flags(String type, String name, String initial, List<String> options) {
        return parameter(type, name, "flags", initial, options, List.of());
    }

    private Parameter protection(String name, String initial) {
        return parameter("DWORD", name, "choice", initial, PROTECTIONS, MODIFIERS);
    }

    private Parameter parameter(
            String type, String name, String kind, String initial, List<String> options, List<String> modifiers) {
        return new Parameter(name, type, kind, initial, options, modifiers, texts.get("call.param." + name));
    }
}
