import { expect, test } from 'vitest';
import { chooseTemplate } from '../../components/popup/choose-template.ts';
import type { OfferedTemplate } from '../../utils/browser/messages.ts';

const offered = (id: string, changes: Partial<OfferedTemplate> = {}): OfferedTemplate => ({
  id,
  name: null,
  sites: [],
  languages: [],
  parts: [],
  engine: null,
  depth: null,
  ...changes,
});
const TEMPLATES = [
  offered('news'),
  offered('harbour', { sites: ['courier.example'], engine: 'extractive', depth: 'full' }),
  offered('english', { languages: ['en'] }),
];
const LAST = { templateId: 'news', engine: 'relay', depth: 'summary' } as const;
const PAGE = { url: 'https://courier.example/a', lang: 'en' };

test('without a page, or for one that no template is for, all is as the last time', () => {
  expect(chooseTemplate(TEMPLATES, LAST, {}, null)).toEqual({ choices: LAST, by: null });
  expect(chooseTemplate(TEMPLATES, LAST, {}, { url: 'https://b.example/', lang: 'de' })).toEqual({
    choices: LAST,
    by: null,
  });
});

test('the template for the page brings its engine and depth, and says why it is chosen', () => {
  expect(chooseTemplate(TEMPLATES, LAST, {}, PAGE)).toEqual({
    choices: { templateId: 'harbour', engine: 'extractive', depth: 'full' },
    by: 'site',
  });
  expect(chooseTemplate(TEMPLATES, LAST, {}, { ...PAGE, url: 'https://b.example/' })).toMatchObject({
    choices: { templateId: 'english', engine: 'relay' },
    by: 'language',
  });
});

test('what the writer chose in this popup goes before all', () => {
  expect(chooseTemplate(TEMPLATES, LAST, { templateId: 'news' }, PAGE)).toEqual({ choices: LAST, by: null });
  expect(chooseTemplate(TEMPLATES, LAST, { engine: 'deepl' }, PAGE)).toMatchObject({
    choices: { templateId: 'harbour', engine: 'deepl', depth: 'full' },
  });
});

test('a last template that was deleted gives way to the first', () => {
  expect(chooseTemplate(TEMPLATES, { ...LAST, templateId: 'gone' }, {}, null).choices.templateId).toBe('news');
});
