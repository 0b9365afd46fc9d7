import ts from 'typescript';
import { lineOf } from './read-imports';
import type { SourceFile } from './read-imports';
import type { Violation } from './violation';

const MOST_LINES = 400;
const IMPURE_OBJECTS = ['process', 'performance', 'crypto', 'console', 'globalThis'];
const IMPURE_CALLS = ['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'Date'];
const MAY_READ_ENVIRONMENT =
  /^(libs\/config\/|apps\/cli\/bin\/|apps\/web\/vite\.config\.ts$)|(^|\/)test\/|\.spec\.tsx?$/;
const EMPTY_NAMES = /^(utils?|helpers?|common|misc)$|^types\.tsx?$/;

/** No clock, no chance and no outside world: what the core must not touch even without importing it. */
export function checkPurity(file: string, tree: ts.SourceFile): Violation[] {
  return collect(tree, (node) => {
    const touched = impureName(node);
    return touched
      ? {
          rule: 'pure core',
          file,
          line: lineOf(tree, node),
          remedy: `${touched} makes the core depend on when and where it runs: take it as an argument.`,
        }
      : null;
  });
}

function impureName(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    return IMPURE_CALLS.includes(node.expression.text) ? `${node.expression.text}()` : null;
  }
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return null;
  const whole = `${node.expression.text}.${node.name.text}`;
  if (whole === 'Date.now' || whole === 'Math.random') return whole;
  return IMPURE_OBJECTS.includes(node.expression.text) ? whole : null;
}

/** One place parses the environment; everybody else is handed the result. */
export function checkEnvironment(file: string, tree: ts.SourceFile): Violation[] {
  if (MAY_READ_ENVIRONMENT.test(file)) return [];
  return collect(tree, (node) => {
    const member =
      ts.isPropertyAccessExpression(node) &&
      node.name.text === 'env' &&
      node.expression.getText(tree) === 'process';
    const named =
      ts.isImportSpecifier(node) &&
      (node.propertyName ?? node.name).text === 'env' &&
      /^['"](node:)?process['"]$/.test(node.parent.parent.parent.moduleSpecifier.getText(tree));
    return member || named
      ? {
          rule: 'environment',
          file,
          line: lineOf(tree, node),
          remedy: 'read the variable in libs/config and pass the typed value on.',
        }
      : null;
  });
}

/** An index.ts is a list of names and nothing else. */
export function checkDoor(file: string, tree: ts.SourceFile): Violation[] {
  return tree.statements.flatMap((statement) => {
    const explicit =
      ts.isExportDeclaration(statement) &&
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause) &&
      statement.moduleSpecifier?.getText(tree).slice(1).startsWith('./') === true;
    if (explicit) return [];
    const remedy =
      'a door only says "export { name } from \'./file\'": give every name, and put code into a file of its own.';
    return [{ rule: 'one door', file, line: lineOf(tree, statement), remedy }];
  });
}

export function checkNames({ path }: SourceFile): Violation[] {
  const parts = path.split('/');
  const empty = parts.find(
    (part, at) =>
      EMPTY_NAMES.test(part) || (at === parts.length - 1 && EMPTY_NAMES.test(part.replace(/\..*$/, ''))),
  );
  return empty
    ? [
        {
          rule: 'names',
          file: path,
          line: 1,
          remedy: `"${empty}" says nothing: name it after what is in it.`,
        },
      ]
    : [];
}

export function checkSize({ path, text }: SourceFile): Violation[] {
  const lines = text.trimEnd().split('\n').length;
  if (lines <= MOST_LINES) return [];
  return [
    {
      rule: 'size',
      file: path,
      line: MOST_LINES + 1,
      remedy: `${lines} lines are two files: split by what changes together.`,
    },
  ];
}

function collect(tree: ts.SourceFile, check: (node: ts.Node) => Violation | null): Violation[] {
  const found: Violation[] = [];
  const visit = (node: ts.Node): void => {
    const violation = check(node);
    if (violation) found.push(violation);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
