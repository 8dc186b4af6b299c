import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { mailtoAddress } from '../../../utils/targets/eml/mailto-address.ts';
import { newsletterFile, newsletterLink } from '../../../utils/targets/eml/newsletter-mail.ts';
import { writeEml } from '../../../utils/targets/eml/write-eml.ts';
import { newsletter } from '../../../utils/targets/newsletter.ts';
import { fullProfile, harbourPost } from '../../post/fixtures.ts';
import { block, postOf } from '../fixtures.ts';

const DATE = new Date(Date.UTC(2026, 0, 26, 3, 4, 5));
const mail = {
  subject: '題名',
  from: { name: '', address: '' },
  date: DATE,
  text: '文',
  html: '<p>文</p>',
  boundary: 'part-1',
};
const subjectOf = async (subject: string) => (await simpleParser(writeEml({ ...mail, subject }))).subject;

describe('the newsletter as a file', () => {
  test('gives a mail program the subject, the text, the HTML, the sender and the date of the post', async () => {
    const made = newsletterFile(harbourPost(), fullProfile, DATE);
    if (!made.ok) throw new Error(made.problem.kind);
    expect(made.value.name).toBe('港湾4都市、共同防潮堤で合意 2年の協議を経て.eml');
    const read = await simpleParser(made.value.eml);
    const { html, text, title } = newsletter.render(harbourPost(), fullProfile);
    expect(read.subject).toBe(title);
    expect(read.text).toBe(text);
    expect(read.html).toBe(html);
    expect(read.from?.value).toEqual([{ address: fullProfile.email, name: fullProfile.name }]);
    expect(read.date).toEqual(DATE);
  });

  test('is ASCII in short lines that end in CRLF, whatever the post holds', () => {
    const long = `${'長い題名🔹'.repeat(80)} ${'a'.repeat(300)}`;
    const eml = writeEml({
      ...mail,
      subject: long,
      from: { name: '名'.repeat(90), address: 'a@b.example' },
      text: `${'文'.repeat(5_000)}\nFrom here\n.\n--part-1--\n`,
      html: `<p>${'文'.repeat(5_000)}</p>`,
    });
    expect(eml).toMatch(/^[ -~\r\n]*$/);
    expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...eml.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  test('keeps lines that look like the end of a mail, spaces at line ends and all kinds of line breaks', async () => {
    const text = '一 \r\n.\n--part-1--\rFrom here\n\n終わり  ';
    const read = await simpleParser(writeEml({ ...mail, text }));
    expect(read.text).toBe('一 \n.\n--part-1--\nFrom here\n\n終わり  ');
  });

  test.each([
    '題'.repeat(200),
    '👩‍👩‍👧🔹⭐️'.repeat(40),
    '𠮷野家'.repeat(50),
    'a'.repeat(200),
    '=?UTF-8?B?44GC?= と書かれた題',
    '=?plain?=',
    'Plain words',
    'اتفقت أربع مدن',
    '',
  ])('keeps the subject %s', async (subject) => {
    expect((await subjectOf(subject)) ?? '').toBe(subject);
  });

  test('cuts encoded words between characters, so that each can be read alone', () => {
    const eml = writeEml({ ...mail, subject: '🔹題𠮷'.repeat(40) });
    const words = [...eml.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)].map((match) => match[1] ?? '');
    expect(words.length).toBeGreaterThan(5);
    for (const word of words) expect(Buffer.from(word, 'base64').toString('utf8')).not.toContain('\ufffd');
  });

  test('has no second header from a line break in the subject or the sender', async () => {
    const read = await simpleParser(
      writeEml({
        ...mail,
        subject: 'a\r\nBcc: x@y.example',
        from: { name: 'b\nCc: x@y.example', address: 'b@c.example' },
      }),
    );
    expect(read.bcc ?? read.cc).toBeUndefined();
    expect(read.subject).toBe('a Bcc: x@y.example');
  });

  test.each(['', 'なし', 'a@例え.jp', 'a b@c.example', 'a@b.example>\r\nBcc: x@y.example'])(
    'names no sender where the address is %j',
    async (address) => {
      const read = await simpleParser(writeEml({ ...mail, from: { name: '港', address } }));
      expect([read.from, read.bcc, read.text]).toEqual([undefined, undefined, '文']);
    },
  );

  test('keeps a sender’s name with signs', async () => {
    const from = { name: 'M. "Minato", <Jr.>', address: 'a@b.example' };
    expect((await simpleParser(writeEml({ ...mail, from }))).from?.value).toEqual([from]);
  });

  test('is the same file of the same mail', () => {
    expect(writeEml(mail)).toBe(writeEml({ ...mail }));
    expect(() => writeEml({ ...mail, boundary: 'a b"' })).toThrow('a b"');
  });

  test('is not made of a post that shows nothing', () => {
    expect(newsletterFile(postOf(), fullProfile, DATE)).toEqual({ ok: false, problem: { kind: 'empty' } });
  });

  test('has a name that every system takes, cut between characters', () => {
    const name = (title: string) => {
      const made = newsletterFile(postOf(block('title', title, { slot: 'title' })), fullProfile, DATE);
      return made.ok ? made.value.name : null;
    };
    expect(name('a/b\\c:d*e?f"g<h>i|j\u202egpj')).toBe('a b c d e f g h i j gpj.eml');
    expect(name('...')).toBe('newsletter.eml');
    expect(name(`${'題'.repeat(39)}👩‍👩‍👧後`)).toBe(`${'題'.repeat(39)}👩‍👩‍👧.eml`);
    expect(name(`${'題'.repeat(40)}𠮷`)).toBe(`${'題'.repeat(40)}.eml`);
  });
});

describe('the newsletter as a mailto: address', () => {
  test('holds the subject and the whole text', () => {
    const post = postOf(block('title', '題 & 名', { slot: 'title' }), block('paragraph', '100%の\n文+🔹'));
    const made = newsletterLink(post, fullProfile);
    if (!made.ok) throw new Error(made.problem.kind);
    expect(made.value).not.toMatch(/[+\s]/);
    const read = new URL(made.value).searchParams;
    expect([read.get('subject'), read.get('body')]).toEqual(['題 & 名', '題 & 名\r\n\r\n100%の\r\n文+🔹']);
  });

  test('is not made where it would be too long for any browser, at 2,000 it is', () => {
    const empty = 'mailto:?subject=&body='.length;
    const text = (length: number) => mailtoAddress({ subject: '', text: 'a'.repeat(length) });
    expect(text(2_000 - empty).ok).toBe(true);
    expect(text(2_001 - empty)).toEqual({ ok: false, problem: { kind: 'too-long', length: 2_001, limit: 2_000 } });
    expect(newsletterLink(harbourPost(), fullProfile)).toMatchObject({ ok: false, problem: { kind: 'too-long' } });
  });

  test('survives half a surrogate pair, and says that an empty post is empty', () => {
    expect(mailtoAddress({ subject: '\ud83d', text: 'a' })).toEqual({
      ok: true,
      value: 'mailto:?subject=%EF%BF%BD&body=a',
    });
    expect(newsletterLink(postOf(), fullProfile)).toEqual({ ok: false, problem: { kind: 'empty' } });
  });
});
