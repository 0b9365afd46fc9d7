import ts from 'typescript';
import { lineOf, parse } from './read-imports';
import type { SourceFile } from './read-imports';
import type { Violation } from './violation';

/** Where a browser or a screen reader takes words from. */
const SPOKEN =
  /^(alt|title|label|placeholder|description|aria-(label|description|valuetext|roledescription)|children)$/;
const HAS_WORDS = /\p{L}{2,}/u;
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]/u;
const CATALOGUES = /^apps\/web\/src\/(i18n\/|format\/)|\.spec\.tsx?$/;

/** Words for people that stand in a page instead of in the catalogues, and so in one language only. */
export function checkHardCodedWords(file: SourceFile): Violation[] {
  if (!/^apps\/web\/src\/.*\.tsx?$/.test(file.path) || CATALOGUES.test(file.path)) return [];
  const tree = parse(file);
  const found: Violation[] = [];
  const visit = (node: ts.Node): void => {
    const words = wordsOf(node);
    if (words !== null)
      found.push({
        rule: 'hard-coded words',
        file: file.path,
        line: lineOf(tree, node),
        remedy: `"${words.trim()}" is words for people: give it a name in i18n/vi and i18n/en.`,
      });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function wordsOf(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return HAS_WORDS.test(node.text) ? node.text : null;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && !ts.isTemplateMiddleOrTemplateTail(node))
    return null;
  if (VIETNAMESE.test(node.text)) return node.text;
  return isShown(node) && HAS_WORDS.test(node.text) ? node.text : null;
}

/** Straight into the page (`{'words'}`, `{yes ? 'words' : ''}`) or into an attribute that is read out. */
function isShown(node: ts.Node): boolean {
  let place: ts.Node = node.parent;
  while (
    ts.isParenthesizedExpression(place) ||
    ts.isTemplateExpression(place) ||
    ts.isTemplateSpan(place) ||
    (ts.isConditionalExpression(place) && place.condition !== node) ||
    (ts.isBinaryExpression(place) &&
      [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.QuestionQuestionToken].includes(
        place.operatorToken.kind,
      ))
  ) {
    node = place;
    place = place.parent;
  }
  if (ts.isJsxAttribute(place)) return SPOKEN.test(place.name.getText());
  if (!ts.isJsxExpression(place)) return false;
  return ts.isJsxAttribute(place.parent) ? SPOKEN.test(place.parent.name.getText()) : true;
}
