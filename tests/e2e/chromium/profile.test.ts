import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_PROFILE, SAMPLE_SERVICES } from '../../../scripts/demo/sample-profile.ts';
import { composeDraft } from '../../../scripts/drive/compose.ts';
import { openExtensionTab } from '../../../scripts/drive/extension-pages.ts';
import { click } from '../../../scripts/drive/test-id.ts';
import { retype, writeProfile } from '../../../scripts/drive/write-profile.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession();
});

afterAll(() => session?.end());

test('what is entered once in the settings stands in the next post, a service of the writer’s own too', async () => {
  const options = await openExtensionTab(session.chromium, 'options');
  await writeProfile(
    options,
    { ...SAMPLE_PROFILE, 'profile-category': '海と港、', 'profile-notice': '引用は出典とともに。\nご意見はメールへ。' },
    SAMPLE_SERVICES,
  );
  await click(options, 'service-add');
  const added = '[data-testid="service-row"]:last-of-type';
  for (const [field, text] of [
    ['service-label', 'Bluesky'],
    ['service-emoji', '🦋'],
    ['service-url', 'https://sky.example/mio'],
  ] as const) {
    await retype(options, `${added} [data-testid="${field}"]`, text);
  }
  await options.waitForSelector('[data-testid="profile-saved"][data-state="saved"]');

  const desk = await composeDraft(session.chromium, await session.open('/sample/article.html'), {
    engine: 'extractive',
  });
  const slot = (name: string) =>
    desk.$$eval(`[data-testid="editor"] [data-slot="${name}"]`, (blocks) => blocks.map((block) => block.textContent));
  const notice = await slot('notice');
  expect(notice.slice(1, -1)).toEqual(['海と港、', '引用は出典とともに。', 'ご意見はメールへ。']);
  const footer = await slot('footer');
  const rule = notice[0];
  expect(footer).toEqual([
    rule,
    rule,
    '《港のたより》',
    'ご登録はこちらから',
    'HP: https://mio.example/',
    'E-Mail: mio@mail.example',
    'Ameba Blog:🔹',
    'note:📔',
    'Instagram:🩷',
    'TwitterX:⭐️',
    'Rumble:📹',
    'TRUTH Social:⭐️',
    'Bluesky:🦋',
    rule,
  ]);
  const links = await desk.$$eval('[data-slot="footer"] a', (all) =>
    all.map((link) => [link.textContent, link.getAttribute('href')]),
  );
  expect(links).toContainEqual(['🦋', 'https://sky.example/mio']);
  expect(links).toContainEqual(['こちら', 'https://news.mio.example/join']);
});
