import { findingWords, speakFinding, speakWay } from '@tctp/contracts';
import type { DraftFinding } from '@tctp/contracts';
import type { FindingCode, Severity } from '@tctp/domain';
import { useMemo } from 'react';
import { useWords } from '../../i18n/use-words';

type Way = DraftFinding['ways'][number];

/** A matter, what its kind is called, how heavy it is, and its ways, in words. */
export function useFindingWords() {
  const { language } = useWords();
  return useMemo(() => {
    const words = findingWords[language];
    return {
      kind: (code: FindingCode): string => words.finding[code][0],
      severity: (severity: Severity): string => words.severity[severity],
      sentence: (finding: DraftFinding): string => {
        const { title, seen } = speakFinding(finding, language);
        return `${title}: ${seen}`;
      },
      spoken: (finding: DraftFinding) => speakFinding(finding, language),
      way: (finding: DraftFinding, way: Way): string => speakWay(way, language, finding.code),
    };
  }, [language]);
}
