import { VARIABLES, type VariableName } from './variables';

/** Names every wrong variable at once, with what to write. Values are left out: some of them are passwords. */
export class ConfigError extends Error {
  constructor(readonly variables: readonly VariableName[]) {
    const lines = variables.map((name) => {
      const { vi, en, example } = VARIABLES[name].advice;
      return `  ${name}: ${vi} (${en}), ví dụ (e.g.) ${name}=${example}`;
    });
    super(['Cấu hình chưa đúng (the configuration is wrong):', ...lines].join('\n'));
    this.name = 'ConfigError';
  }
}
