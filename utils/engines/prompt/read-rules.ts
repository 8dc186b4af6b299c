/** `when | text`, one rule a line: the prompts' own files, which read as they are sent. */
export interface PromptRule {
  when: string;
  text: string;
}

export function readRules(file: string): PromptRule[] {
  return file
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const bar = line.indexOf(' | ');
      if (bar === -1) throw new Error(`not a rule: ${line}`);
      return { when: line.slice(0, bar), text: line.slice(bar + 3) };
    });
}

/** The one rule of that name. */
export function ruleNamed(rules: PromptRule[], name: string): string {
  const rule = rules.find(({ when }) => when === name);
  if (rule === undefined) throw new Error(`no rule named ${name}`);
  return rule.text;
}
