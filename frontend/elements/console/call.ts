/** A parameter of a function of Windows and how a form asks for it. */
export interface Parameter {
  /** as in the SDK documentation, such as lpAddress */
  name: string;
  /** as declared, such as LPVOID */
  type: string;
  /** text: any C expression; flags: names joined by |; choice: one of the names, perhaps with modifiers */
  kind: 'text' | 'flags' | 'choice';
  /** what stands there first */
  initial: string;
  /** names to choose from */
  options: string[];
  /** names that may be added to a choice with | */
  modifiers: string[];
  /** one sentence */
  help: string;
}

/** A function of Windows that a form can call. */
export interface ApiForm {
  name: string;
  result: string;
  /** suggested variable for the result, such as p; empty for none */
  variable: string;
  /** what must stand before the call, such as DWORD old; */
  declaration: string;
  /** variable whose value is of interest afterwards */
  shown: string;
  parameters: Parameter[];
  help: string;
}

/** What stands in the fields of a form, by parameter; for flags and modifiers the chosen names. */
export interface Filled {
  variable: string;
  values: Record<string, string>;
  flags: Record<string, string[]>;
}

/** A form as it is at first. */
export function blank(form: ApiForm): Filled {
  const values: Record<string, string> = {};
  const flags: Record<string, string[]> = {};
  for (const parameter of form.parameters) {
    const names = parameter.initial.split('|').map((name) => name.trim()).filter(Boolean);
    values[parameter.name] = parameter.kind === 'choice' ? names.find((name) => parameter.options.includes(name)) ?? '' : parameter.initial;
    flags[parameter.name] = parameter.kind === 'flags' ? names : names.filter((name) => parameter.modifiers.includes(name));
  }
  return { variable: form.variable, values, flags };
}

/** The call in C that a filled form stands for: `p = VirtualAlloc(NULL, 0x1000, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)`. */
export function write(form: ApiForm, filled: Filled): string {
  const given = form.parameters.map((parameter) => {
    const value = (filled.values[parameter.name] ?? '').trim();
    const flags = filled.flags[parameter.name] ?? [];
    if (parameter.kind === 'flags') {
      const chosen = parameter.options.filter((name) => flags.includes(name));
      return chosen.length > 0 ? chosen.join(' | ') : '0';
    }
    if (parameter.kind === 'choice') {
      return [value || '0', ...parameter.modifiers.filter((name) => flags.includes(name))].join(' | ');
    }
    return value === '' ? '0' : value;
  });
  const call = `${form.name}(${given.join(', ')})`;
  const assigned = filled.variable.trim() === '' ? call : `${filled.variable.trim()} = ${call}`;
  return [form.declaration, form.shown ? `${assigned};` : assigned, form.shown].filter(Boolean).join(' ');
}
