import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article, MetadataField } from '../../utils/article/article.ts';
import { correctArticle } from '../../utils/article/corrections/correct-article.ts';
import { type Corrections, type KeptCorrections, NO_CORRECTIONS } from '../../utils/article/corrections/corrections.ts';
import { fieldTexts } from '../../utils/article/corrections/field-texts.ts';
import { type CorrectionProblem, readFieldTexts } from '../../utils/article/corrections/read-field-texts.ts';
import { sendMessage } from '../../utils/browser/messages.ts';

export interface CorrectionDesk {
  /** False until it is known what was corrected on this page before the popup was last closed. */
  ready: boolean;
  kept: KeptCorrections;
  /** What is wrong with the open form. */
  problem: CorrectionProblem | null;
  edit: (field: MetadataField) => void;
  type: (texts: string[]) => void;
  /** Takes the open form's words over; null where they cannot be that field, which the form then says. */
  apply: () => Corrections | null;
  cancel: () => void;
  /** Back to what the page says. */
  restore: (field: MetadataField) => void;
}

/** Corrections of the clipped page by hand, each keystroke kept beyond the popup's death until they are composed. */
export function useCorrections(article: Article | undefined): CorrectionDesk {
  const pageUrl = article?.url ?? null;
  const [shown, setShown] = useState<KeptCorrections | undefined>(undefined);
  const [problem, setProblem] = useState<CorrectionProblem | null>(null);
  // Beside the state: a second key can come before the next rendering.
  const latest = useRef(NO_CORRECTIONS);

  const show = (kept: KeptCorrections) => {
    latest.current = kept;
    setShown(kept);
  };

  useLayoutEffect(() => {
    if (pageUrl === null) return undefined;
    let current = true;
    sendMessage('corrections', { pageUrl })
      .catch((error: unknown) => {
        console.error('corrections not read', error);
        return NO_CORRECTIONS;
      })
      .then((kept) => {
        if (current) show(kept);
      });
    return () => {
      current = false;
    };
  }, [pageUrl]);

  const keep = (kept: KeptCorrections) => {
    setProblem(null);
    show(kept);
    if (pageUrl === null) return;
    // They still go into the draft; only a popup that closes now would forget them.
    sendMessage('keepCorrections', { pageUrl, kept }).catch((error: unknown) =>
      console.error('corrections not kept', error),
    );
  };

  const apply = (): Corrections | null => {
    const { values, open } = latest.current;
    if (open === null || article === undefined) return values;
    const corrected = correctArticle(article, values);
    // A form sent as it was opened corrects nothing.
    const untouched = fieldTexts(corrected, open.field).every((text, index) => text === open.texts[index]);
    const result = untouched ? null : readFieldTexts(corrected, open.field, open.texts);
    if (result !== null && !result.ok) {
      setProblem(result.problem);
      return null;
    }
    const next = result === null ? values : { ...values, ...result.value };
    keep({ values: next, open: null });
    return next;
  };

  return {
    ready: shown !== undefined,
    kept: shown ?? NO_CORRECTIONS,
    problem,
    apply,
    edit: (field) => {
      const values = apply();
      if (values === null || article === undefined) return;
      keep({ values, open: { field, texts: fieldTexts(correctArticle(article, values), field) } });
    },
    type: (texts) => {
      const { values, open } = latest.current;
      if (open !== null) keep({ values, open: { field: open.field, texts } });
    },
    cancel: () => keep({ values: latest.current.values, open: null }),
    restore: (field) => {
      const { [field]: _, ...values } = latest.current.values;
      keep({ values, open: null });
    },
  };
}
