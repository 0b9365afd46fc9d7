import type { SecretFileName } from './secret-files';
import { VARIABLES, type Advice, type VariableName } from './variables';

/** Names every wrong variable at once, with what to write. Values are left out: some of them are passwords. */
export class ConfigError extends Error {
  constructor(
    readonly variables: readonly (VariableName | SecretFileName)[],
    because?: { vi: string; en: string },
  ) {
    const lines = variables.map((name) => {
      if (because !== undefined) return `  ${name}: ${because.vi} (${because.en})`;
      const { vi, en, example } =
        name in VARIABLES ? VARIABLES[name as VariableName].advice : fileAdvice(name);
      return `  ${name}: ${vi} (${en}), ví dụ (e.g.) ${name}=${example}`;
    });
    super(['Cấu hình chưa đúng (the configuration is wrong):', ...lines].join('\n'));
    this.name = 'ConfigError';
  }
}

function fileAdvice(name: string): Advice {
  const bare = name.replace(/_FILE$/, '');
  return {
    vi: `ghi đường dẫn một tệp đọc được, trong đó chỉ có giá trị của ${bare}, và không đặt ${bare}`,
    en: `write the path of a file that can be read and holds nothing but the value of ${bare}, and leave ${bare} out`,
    example: `/run/secrets/${bare.toLowerCase()}`,
  };
}
