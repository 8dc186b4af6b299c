import type { Step } from '../job/plan-steps.ts';
import type { JsonSchema } from '../text-model.ts';

const PLACEHOLDER = {
  title: '〈題名〉',
  point: '〈1文〉',
  lead: '〈段落〉',
  heading: '〈見出し〉',
  body: '〈本文の段落〉',
};

/** What the answer form shows where text goes; a form sent back unfilled has nothing else. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set(Object.values(PLACEHOLDER));

type Asked = Pick<Step, 'title' | 'points' | 'lead' | 'passages'>;

/** The form of the answer, as lines. */
export function answerLines({ title, points, lead, passages }: Asked): string[] {
  const hasHeadings = passages.some(({ heading }) => heading !== null);
  return [
    ...(title ? [`題名: ${PLACEHOLDER.title} [番号]`] : []),
    ...(points ? ['要点:', `- ${PLACEHOLDER.point} [番号]`, `- ${PLACEHOLDER.point} [番号]`] : []),
    ...(lead ? ['リード:', `${PLACEHOLDER.lead} [番号]`] : []),
    ...(hasHeadings ? [`見出し: ${PLACEHOLDER.heading} [番号]`] : []),
    ...(passages.length > 0 ? ['本文:', `${PLACEHOLDER.body} [番号]`] : []),
  ];
}

const TEXT: JsonSchema = {
  type: 'object',
  properties: { text: { type: 'string' }, sources: { type: 'array', items: { type: 'integer' } } },
  required: ['text', 'sources'],
  additionalProperties: false,
};
const TEXTS: JsonSchema = { type: 'array', items: TEXT };
const SECTIONS: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: { heading: { anyOf: [TEXT, { type: 'null' }] }, paragraphs: TEXTS },
    required: ['heading', 'paragraphs'],
    additionalProperties: false,
  },
};

/** The same as JSON Schema; no more of it than OpenAI's, Anthropic's and Gemini's structured outputs all take. */
export function answerSchema({ title, points, lead, passages }: Asked): JsonSchema {
  const properties = {
    ...(title ? { title: TEXT } : {}),
    ...(points ? { points: TEXTS } : {}),
    ...(lead ? { lead: TEXTS } : {}),
    ...(passages.length > 0 ? { sections: SECTIONS } : {}),
  };
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/** The form as JSON, for the prompt: models keep to a schema better that they were also told of. */
export function answerJson({ title, points, lead, passages }: Asked): string {
  const text = (words: string) => `{"text": "${words}", "sources": [番号]}`;
  const parts = [
    ...(title ? [`"title": ${text(PLACEHOLDER.title)}`] : []),
    ...(points ? [`"points": [${text(PLACEHOLDER.point)}, …]`] : []),
    ...(lead ? [`"lead": [${text(PLACEHOLDER.lead)}]`] : []),
    ...(passages.length > 0
      ? [`"sections": [{"heading": ${text(PLACEHOLDER.heading)}, "paragraphs": [${text(PLACEHOLDER.body)}]}, …]`]
      : []),
  ];
  return `{${parts.join(', ')}}`;
}
