import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addPart, movePart, putPartAt, removePart } from '../../../utils/post/edit-template.ts';
import type { Template, TemplatePart } from '../../../utils/post/template.ts';
import { type Outcome, OutcomeLine } from '../outcome-line.tsx';
import { AddPart } from './add-part.tsx';
import type { EditTemplate } from './edit-template.ts';
import { partName } from './part-name.ts';
import { PartRow } from './part-row.tsx';

/** The template's parts in the order of the post. */
export function PartList({ template, edit }: { template: Template; edit: EditTemplate }) {
  const { parts } = template;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** Said to screen readers after a move, which nothing else announces. */
  const [news, setNews] = useState('');
  const list = useRef<HTMLOListElement>(null);
  /** Where the focus belongs once the change is stored and shown: the part, and what in it. */
  const next = useRef<{ id: string; places: readonly string[] } | null>(null);

  const order = parts.map(({ id }) => id).join();
  useLayoutEffect(() => {
    if (next.current === null) return;
    const { id, places } = next.current;
    const row = list.current?.querySelector(`[data-part-id="${CSS.escape(id)}"]`);
    const target = places.map((place) => row?.querySelector<HTMLElement>(place)).find((found) => found);
    if (target && target !== document.activeElement) target.focus();
    if (target) next.current = null;
  }, [order]);

  const move = (index: number, by: -1 | 1) => {
    const part = parts[index];
    if (part === undefined || parts[index + by] === undefined) return;
    // A row that is put elsewhere loses the focus.
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.testid : undefined;
    if (focused !== undefined) next.current = { id: part.id, places: [`[data-testid="${focused}"]`] };
    edit((before) => movePart(before, part.id, by));
    setNews(i18n.t('options.serviceMoved', [partName(part), String(index + by + 1)]));
    setOutcome(null);
  };
  const remove = (index: number) => {
    const part = parts[index];
    if (part === undefined) return;
    if (parts.length === 1) {
      setOutcome({ text: i18n.t('templates.lastPart'), failed: true });
      return;
    }
    edit((before) => removePart(before, part.id));
    setOutcome({
      text: i18n.t('options.serviceRemoved', [partName(part)]),
      undo: () => {
        next.current = { id: part.id, places: FIRST_CONTROLS };
        edit((before) => putPartAt(before, part, index));
        setOutcome(null);
      },
    });
  };
  const add = (part: TemplatePart) => {
    next.current = { id: part.id, places: FIRST_CONTROLS };
    edit((before) => addPart(before, part));
    setOutcome(null);
  };

  return (
    <>
      <ol class="parts" ref={list}>
        {parts.map((part, index) => (
          <PartRow
            key={part.id}
            part={part}
            first={index === 0}
            last={index === parts.length - 1}
            edit={edit}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {news}
      </p>
      <OutcomeLine outcome={outcome} name="part" />
      <AddPart parts={parts} onAdd={add} />
      {MISSED.filter((slot) => !parts.some((part) => 'slot' in part && part.slot === slot)).map((slot) => (
        <p key={slot} class="say" data-testid={`missing-${slot}`}>
          {i18n.t(`templates.missing.${slot}`)}
        </p>
      ))}
    </>
  );
}

/** Where a writer goes on in a row: its words, else its buttons. */
const FIRST_CONTROLS = ['textarea', 'input', '[data-testid="part-up"]'];

/** Without these a post is hardly what was meant. */
const MISSED = ['title', 'source'] as const;
