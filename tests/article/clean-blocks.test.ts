import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/node-dom/parse-page.ts';
import { articleText } from '../../utils/article/article-text.ts';
import { readBlocks } from '../../utils/article/body/read-blocks.ts';
import { cleanBlocks } from '../../utils/article/cleaning/clean-blocks.ts';

const url = 'https://courier.example/news/barrier';
const sentence = (index: number) =>
  `The ${index} port cities on the strait agreed to build and to pay for a common flood barrier that closes by 2029.`;
const prose = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `<p>${sentence(from + index)}</p>`).join('');

/** What is left of a body, and what each stage said. */
function clean(html: string, authors: string[] = []) {
  const body = parsePage(html, url).body;
  const reasons: string[] = [];
  const blocks = cleanBlocks(readBlocks(body, url), { url, titles: ['Barrier agreed'], authors }, (stage, reason) =>
    reasons.push(`${stage}: ${reason}`),
  ).map(({ block }) => block);
  return { text: articleText({ blocks }), kinds: blocks.map(({ kind }) => kind), reasons };
}

const whole = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => sentence(from + index)).join('\n');

describe('cleanBlocks', () => {
  it.each([
    ['an advertisement label', '<p>Advertisement</p>'],
    [
      'a newsletter box',
      '<div class="newsletter-box"><p>The best of the coast, every Friday, from our desk.</p></div>',
    ],
    ['a pointer to another page', '<p><a href="/x">Read more: where the herring went</a></p>'],
    ['a German pointer', '<p><a href="/x">Lesen Sie auch: Wo der Hering blieb</a></p>'],
    [
      'a list of links',
      '<ul><li><a href="/1">Where the herring went</a></li><li><a href="/2">Ferry strike</a></li></ul>',
    ],
    ['a request to follow', '<p>Follow us on Facebook</p>'],
    ['a label and a link', '<p>[MORE: <a href="/x">The ferry that never sailed, and who paid for it</a>]</p>'],
    [
      'a headline of another article, in capitals',
      '<p><a href="/x">WHERE THE HERRING OF THE STRAIT WENT, AND WHO PAYS</a></p>',
    ],
    ['a heading that only points elsewhere', '<h3>Plus: <a href="/x">Seven harbours to see by train</a></h3>'],
    ['the way to the page', '<p>Home » Coast » Barrier agreed by all ports of the strait</p>'],
    ['the name of a table of contents', '<h3>In this guide</h3>'],
    ['a label whose name went elsewhere', '<p>Edited by</p>'],
    ['an account to make', '<h3>Sign In or Create an Account</h3>'],
    ['what is still loading', '<p>Loading map...</p>'],
    ['filling text of a template', '<p>Lorem ipsum dolor sit amet, consectetur.</p>'],
    [
      'the terms of a form',
      `<p>By signing up to the tide alerts, you agree to be written to at any hour. ${'Rates of your carrier apply. '.repeat(10)}</p>`,
    ],
    [
      'the notice in place of a frame',
      `<p>Tidecast This content is hosted by Tidecast, whose makers count who listens. ${'Choose below whether it may be shown to you. '.repeat(8)}</p>`,
    ],
    ['a pointer to a film', '<p>Must watch</p>'],
    ['who owns a picture', '<p class="imageCredit">Harbour Board</p>'],
    ['an offer to subscribers', '<p>Become a member to read the tide tables a day ahead.</p>'],
    [
      'a card of something else',
      '<div class="card"><div class="card__body"><p>Courses on harbour law, in the evening.</p></div></div>',
    ],
    [
      'a promotion of another article',
      '<div class="PagePromo-title"><a href="/x">Where the herring went</a> today</div>',
    ],
    ['the menu of a player', '<div class="closed-captions-box hide"><div>Subtitles</div></div>'],
    ['what is there for screen readers', '<p class="accesshide">Topic outline of the page</p>'],
    ['the heading of a box whose links are gone', '<h3>People are also reading…</h3>'],
    ['the heading of a box of films', '<h2>More Courier Videos</h2>'],
    ['the heading of a box of the outlet’s', '<h2>More From the Courier</h2>'],
    [
      'several pointers in one paragraph',
      `<p>${['Where the herring went', 'Who pays for the pumps', 'Seven harbours to see'].map((title) => `<a href="/x">MORE FROM THE COURIER${title} by train, by boat and on foot, in one long day that ends by the sea By Jon Aske</a>`).join(' ')}</p>`,
    ],
    ['an offer to who is none yet', '<p>Not a subscriber to the Courier? Have it brought to your boat.</p>'],
    ['a pointer with its full stop', '<p><a href="/tides">See the tide tables</a>.</p>'],
    [
      'the markup of what a script would show',
      '<blockquote>Jon Aske @aske &lt;a href="https://social.example/tag/tide"&gt;#tide&lt;/a&gt; The gate is shut.</blockquote>',
    ],
    ['a group to join', '<p>Join our WhatsApp group and hear of every tide first.</p>'],
    ['a notice to who blocks advertisements', '<p>It looks like you are using an ad-blocker.</p>'],
    ['a request to who it concerns', '<p>Are you affected by the closing of the gate? Email the harbour desk.</p>'],
    ['how often it was shared', '<ul><li>Print</li><li>E-mail</li><li>4.1k views</li><li>412 shares</li></ul>'],
    ['a film with how long it lasts', '<p>The night the ferry broke loose00:48</p>'],
    ['an advertisement label in brackets', '<p>[PR]</p>'],
    ['a question and the address for the answer', '<p>Were you on the pier? Write to tips@courier.example</p>'],
    [
      'what the outlet has to say to who reads on',
      '<p>While you’re here: every Tuesday, our editors sum up what goes on at the coast. You can sign up here for the Tide Letter, which is free.</p>',
    ],
    [
      'the notice in place of a frame, in German',
      '<p>An dieser Stelle befindet sich ein externer Inhalt von Gezeiten.</p>',
    ],
    ['its heading', '<p>Empfohlener externer Inhalt</p>'],
    ['rights in Italian', '<p>Riproduzione riservata ©</p>'],
    ['a count of comments in Korean', '<p>댓글 37</p>'],
    ['a request to read on below', '<p>請繼續往下閱讀...</p>'],
    ['a player of the text', '<p>Artikel anhören</p>'],
    ['a player of films', '<div class="floating-jw"><p>Now Playing: the night of the ferry</p></div>'],
    [
      'an advertisement that did not come',
      '<p>This advertisement has not loaded yet, but your article continues below.</p>',
    ],
    ['the number of one', '<p>Advertisement 3</p>'],
    [
      'what a subscription holds',
      `<div class="paywall-box"><ul><li>The tide tables a day ahead, on one telephone.</li><li>${'The paper as it is printed, with two weeks of back numbers. '.repeat(3)}</li></ul></div>`,
    ],
    ['a player with a label', '<div class="listen-module"><p>NEWYou can now listen to Courier articles!</p></div>'],
    ['what a script never filled', '<p>LoadingSomething is loading.</p>'],
    ['the markup of a player', '<p>Embed&lt;iframe src="https://player.example/1" width="100%"&gt;</p>'],
    ['a pointer in brackets', '<p>（<a href="/x">相關報導：鯡魚去了哪裡</a>）</p>'],
    [
      'the history of a government’s page',
      '<div class="gem-published-dates"><ol><li>27 January 2026: the width of the gates was put right.</li></ol></div>',
    ],
    ['a playlist', '<ul class="playlist"><li>The gate at work 1:24</li><li>A night with the pumps 12:05</li></ul>'],
    [
      'a label that is glued to its link',
      '<p><a href="/x"><span>À lire aussi</span><span>Résidence secondaire : où la mer monte</span></a></p>',
    ],
  ])('drops %s from the middle, with a reason', (_, noise) => {
    const { text, reasons } = clean(prose(0, 4) + noise + prose(4, 8));
    expect(text).toBe(whole(0, 8));
    expect(reasons).toHaveLength(1);
  });

  it('drops a heading whose section is all boilerplate', () => {
    const box = '<h3>Tide Tables</h3><p>Sign up to our newsletter, delivered to your inbox.</p>';
    expect(clean(`${prose(0, 4)}${box}<h3>What next</h3>${prose(4, 8)}`).text).not.toContain('Tide Tables');
  });

  it('drops the heading of a box with what stands in it, where the text goes on behind, and keeps one of a section', () => {
    const film =
      '<div class="video-info-container"><h3>The gate is shut for the first time</h3><div class="video-time-container"><span>14 hours ago</span></div></div>';
    expect(clean(prose(0, 8) + film + prose(8, 12)).text).toBe(whole(0, 12));
    const section = '<h3 class="share">What each of the ports pays</h3>';
    expect(clean(prose(0, 4) + section + prose(4, 8)).text).toContain('What each of the ports pays');
  });

  it('ends where the newsletter of the section is announced by a heading', () => {
    const letter = '<h3>Newsletter: Harbours inside</h3><p>On Mondays the stories of the coast.</p>';
    expect(clean(prose(0, 8) + letter).text).toBe(whole(0, 8));
  });

  it('keeps lists that are content, with a link in them', () => {
    const list =
      '<ul><li>The bonds go on <a href="/sale">sale</a> in September.</li><li>Dredging begins in January.</li></ul>';
    expect(clean(prose(0, 4) + list + prose(4, 6)).kinds).toContain('list');
  });

  it('keeps an article that lies inside an element called paywall', () => {
    expect(clean(`<div class="paywall">${prose(0, 8)}</div>`).text).toBe(whole(0, 8));
  });

  it('keeps paragraphs that are called so one by one, and drops a newsletter among them', () => {
    const closed = (text: string) => `<p class="paywall">${text} ${text}</p>`;
    const letter = '<div class="newsletter-box"><div class="paywall"><p>Morning Tide</p></div></div>';
    const some = clean(prose(0, 12) + closed(sentence(12)) + closed(sentence(13)));
    expect(some.text).toContain(sentence(13));
    const most = clean(prose(0, 4) + letter + [4, 5, 6, 7].map((index) => closed(sentence(index))).join(''));
    expect(most.text).toContain(sentence(7));
    expect(most.text).not.toContain('Morning Tide');
  });

  it('drops the box in such an element where the rest of the article begins', () => {
    const box = '<div class="paywall-box"><p>Three tides a month are free, and all of them for a krone.</p></div>';
    expect(clean(`<div class="paywall">${prose(0, 4)}${box}${prose(4, 8)}</div>`).text).toBe(whole(0, 8));
  });

  it('keeps prose whose element a template named after the related articles before it', () => {
    const told = `<p>${sentence(30)} Nobody asked the fishermen, who had moored there for as long as there are records of the port.</p>`;
    expect(clean(`${prose(0, 20)}<div id="more-related-articles-text">${told}</div>`).text).toContain('fishermen');
    const teaser = '<div class="related-articles"><p>The fishermen who never asked</p></div>';
    expect(clean(`${prose(0, 20)}${teaser}`).text).not.toContain('fishermen');
  });

  it.each([
    'By Mara Ellison',
    'February 10, 2026 09:00 ET | Source: Fjordlight ASA',
    'Words by Mara Ellison Photographs by Tariq Selwyn',
    '01/26/2026 // Mara Ellison',
    'Mara Ellison | Jan. 26, 2026 | 4 min read',
    'PRESS RELEASEJune 11, 2025',
    '03.02.2026 14:05 (обновлено: 04.02.2026 15:10)',
    'Barrier agreed',
  ])('reads %j above the text as metadata', (line) => {
    expect(clean(`<p>${line}</p>${prose(0, 5)}`, ['Mara Ellison']).text).toBe(whole(0, 5));
  });

  it('ends where the related stories begin, but not at a section of that name high up', () => {
    const related = `<h3>Related stories</h3><p>Ferry strike enters third day</p>`;
    expect(clean(prose(0, 8) + related).text).toBe(whole(0, 8));
    expect(clean(`${prose(0, 2)}<h3>Topics</h3>${prose(2, 20)}`).text).toContain(sentence(19));
  });

  it.each([
    ['nl', 'Meer over dit onderwerp', 'De haring is weg, zeggen de vissers'],
    ['ru', 'Материалы по теме', 'Куда подевалась сельдь пролива'],
    ['pt', 'Veja também', 'Para onde foi o arenque'],
    ['vi', 'Tin liên quan', 'Cá trích của eo biển đã đi đâu'],
    ['Japanese', 'この記事を書いた人', 'マーラ・エリソン'],
    ['Japanese', 'あわせて読みたい', 'にしんはどこへ行ったか'],
  ])('ends where they begin in %s: %s', (_, heading, teaser) => {
    expect(clean(`${prose(0, 8)}<h3>${heading}</h3><p>${teaser}</p>`).text).toBe(whole(0, 8));
  });

  it('ends where a press release names its source, if that is late', () => {
    const source = '<p>SOURCE Fjordlight ASA</p>';
    expect(clean(`${prose(0, 8)}${source}${prose(8, 10)}`).text).toBe(whole(0, 8));
    expect(clean(`${prose(0, 2)}${source}${prose(2, 10)}`).text).toContain(sentence(9));
  });

  it('drops a line that is all link with every copy of it, wherever they stand between the paragraphs', () => {
    const line = '<p><a href="/offer">Sail round the strait in comfort: twelve days for less</a></p>';
    expect(clean(`${line}${prose(0, 1)}${line}${prose(1, 2)}${line}${prose(2, 4)}`).text).toBe(whole(0, 4));
    expect(clean(`${prose(0, 2)}${line}${prose(2, 4)}`).text).toContain('in comfort');
  });

  it('drops a box of other articles in the middle of the text, which goes on behind it', () => {
    const box = '<div class="popular-box"><h4>Popular</h4><p>Swipe</p></div>';
    const { text, reasons } = clean(
      `<div class="story">${prose(0, 8)}${box}<p>The vote is in May.</p>${prose(8, 10)}</div>`,
    );
    expect(text).toContain(whole(8, 10));
    expect(text).not.toContain('Swipe');
    expect(new Set(reasons)).toEqual(new Set(['drop-tail: a box of other articles']));
  });

  it('keeps a sentence that tells of signing up, and drops a request to', () => {
    const told = `Studies of the coast show that people who sign up for the flood warnings leave their houses a full hour before those who wait for the sirens.`;
    const asked = `Want to know first when the water comes, every morning and with a map? Sign up for the flood warnings of the Courier, which are free of charge.`;
    expect(clean(`${prose(0, 6)}<p>${told}</p>${prose(6, 8)}`).text).toContain(told);
    expect(clean(`${prose(0, 6)}<p>${asked}</p>${prose(6, 8)}`).text).toBe(whole(0, 8));
  });

  it.each([
    ['fr', 'Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.'],
    ['fr', 'Vous possédez déjà un compte ?'],
    ['de', 'Mit der Anmeldung willigen Sie in die Verarbeitung ein.'],
    ['da', 'Annonce'],
    ['uk', 'Читайте також: куди подівся оселедець'],
    ['ru', 'Подпишитесь на нашу рассылку.'],
    ['id', 'Baca juga: Ke mana perginya ikan'],
    ['tr', 'Abone ol'],
    ['pt', 'Leia também: para onde foi o arenque'],
    ['vi', 'Xem thêm: cá trích đã đi đâu'],
    ['hi', 'ये भी पढ़ें: मछली कहाँ गई'],
    ['he', 'קראו גם: לאן נעלם הדג'],
    ['he', 'הירשמו לעדכוני הגאות'],
    ['tr', 'Haberin Devamı'],
    ['id', 'Simak juga: Ke mana perginya ikan'],
    ['fr', 'La suite après cette publicité'],
    ['de', 'Mit Ihrer Zustimmung wird hier ein Film von Küstenfunk geladen.'],
    ['de', 'Ich bin damit einverstanden, dass mir der Film gezeigt wird.'],
    ['ja', '【関連記事】'],
    ['zh', '►►►延伸閱讀：夜間公車七月起試辦，首月免費搭乘'],
    ['zh', '★加入《港邊生活圈》LINE好友'],
    ['zh', '廣告 請繼續往下閱讀'],
    ['ar', 'هل تسمح بعرض المحتوى من موقع آخر؟'],
    ['it', '– Leggi anche: La notte delle maree nel porto'],
    ['es', '2 comentarios'],
  ])('drops what asks or points elsewhere in %s: %s', (_, line) => {
    expect(clean(`${prose(0, 4)}<p>${line}</p>${prose(4, 8)}`).text).toBe(whole(0, 8));
  });

  it.each([
    'The fishermen tell everyone who moors there to join our community of pilots, as the board calls it, before the first of the gates closes.',
    'The keeper says it looks like nobody at the port has heard of an ad-blocker.',
    'Are you affected by the tide? The keeper asks that of everybody who comes to the gate.',
    'Haberin devamını bekleyen kaptanlar limandan ayrılmadı.',
    'Simak juga suara laut dari menara, kata penjaga gerbang yang sudah bekerja dua puluh tahun di sana.',
    'La suite après cette publicité fut longue : le port a payé.',
    'Die Häfen haben den Bau mit ihrer Zustimmung beschlossen.',
    'Mit ihrer Zustimmung haben die Häfen den Bau beschlossen.',
    'Are you ready for the flood? She asks it by e-mail, every spring, of all the boats.',
    'The keeper told her to join our community of pilots.',
    'À lire aussi souvent que la mer monte, les tables de marée du port ne mentent jamais.',
  ])('keeps prose that looks like it: %s', (line) => {
    expect(clean(`${prose(0, 4)}<p>${line}</p>${prose(4, 8)}`).text).toContain(line);
  });

  it.each([
    ['of shares that are sold', ['412 shares of the harbour', '30 shares of the ferry'], '412 shares of the harbour'],
    ['of which not all is films', ['The gate closes at 9:30', 'It opens at noon'], 'The gate closes at 9:30'],
    ['that is a timetable', ['The first ferry leaves at 9:30', 'The last one at 21:45'], 'The last one at 21:45'],
  ])('keeps a list %s', (_, items, text) => {
    const list = `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    expect(clean(prose(0, 4) + list + prose(4, 8)).text).toContain(text);
  });

  it.each([
    ['data-testid', '<div data-testid="newsletterBox">', '</div>'],
    ['data-test', '<div data-test="newsletter">', '</div>'],
    ['data-qa', '<div data-qa="article-byline">', '</div>'],
    ['data-component', '<div data-component="byline">', '</div>'],
    ['data-area', '<div data-area="newsletter">', '</div>'],
    ['aria-labelledby', '<div aria-labelledby="newsletter-12">', '</div>'],
    ['a name of its own', '<courier-newsletter>', '</courier-newsletter>'],
    ['a class in camel case', '<div class="NewsletterEnhancement">', '</div>'],
  ])('drops a box that only %s tells of, and keeps an article in such a box', (_, open, close) => {
    const box = `${open}<p>The best of the coast, every Friday, from our desk.</p>${close}`;
    expect(clean(prose(0, 4) + box + prose(4, 8)).text).toBe(whole(0, 8));
    expect(clean(open + prose(0, 8) + close).text).toBe(whole(0, 8));
  });

  const parts = ['Who pays', 'Who digs', 'Who waits', 'What it costs', 'When it opens'];
  const sections = parts.map((part, index) => `<h3>${part}</h3>${prose(index * 4, index * 4 + 4)}`).join('');

  it('drops contents above the text, numbered or not: the headings say them again', () => {
    const contents = (mark: string) =>
      `<ul>${parts.map((part) => `<li><a href="#p">${mark}${part}</a></li>`).join('')}</ul>`;
    for (const mark of ['', '1.2 ']) {
      const { text, reasons } = clean(prose(30, 32) + contents(mark) + sections);
      expect(text).toBe(clean(prose(30, 32) + sections).text);
      expect(reasons).toContain('drop-repeats: contents');
    }
  });

  it('keeps a list of points of which only some head what follows, or that comes late', () => {
    const list = (points: string[]) => `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
    const some = list([...parts.slice(0, 3), 'A pump', 'A wall of earth']);
    expect(clean(prose(30, 32) + some + sections).text).toContain('A wall of earth');
    const late = `${prose(30, 60)}${list(parts)}${sections}`;
    expect(clean(late).kinds).toContain('list');
  });

  it('drops short contents where their element is called so, and keeps them otherwise', () => {
    const short = (name: string) =>
      `${prose(30, 32)}<div class="${name}"><ul><li>Who pays</li><li>Who digs</li></ul></div>${sections}`;
    for (const name of ['toc', 'page-contents'])
      expect(clean(short(name)).text).toBe(clean(prose(30, 32) + sections).text);
    expect(clean(short('points')).kinds).toContain('list');
  });

  it('drops a biography behind the text and a pull quote inside it', () => {
    const quote = `<blockquote><p>${sentence(2)}</p></blockquote>`;
    const biography = '<p>Mara Ellison covers the coast for the Courier.</p>';
    expect(clean(prose(0, 5) + quote + prose(5, 8) + biography, ['Mara Ellison']).text).toBe(whole(0, 8));
  });

  it('takes a bold line of its own before text for a heading', () => {
    expect(clean(`${prose(0, 2)}<p><b>Who pays</b></p>${prose(2, 4)}`).kinds).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
    ]);
  });

  it('takes a bold link for one where it is the name of somebody, not where it leads to another page', () => {
    const line = (words: string) => `${prose(0, 8)}<p><b><a href="/x">${words}</a></b></p>${prose(8, 10)}`;
    expect(clean(line('Petra Lind')).kinds).toContain('heading');
    expect(clean(line('Where the herring of the strait went')).kinds).not.toContain('heading');
  });

  it.each([
    ['where they were', 'Ellison reported from the islands and Aske from the capital.'],
    ['who helped', 'Additional reporting by Jon Aske; editing by Petra Lind'],
    ['who helped, and no more', 'Coastal Press writers Jon Aske in Vik and Petra Lind in Sund contributed.'],
    ['nothing, but rules it off', '____'],
    ['who wrote it, by initials', '(nos)'],
    ['the agency and initials', 'SDA/sep'],
    ['the agency', 'Quelle: dpa'],
    ['where it is broadcast', 'Dieses Thema im Programm: Küstenfunk | Nachrichten | 28.04.2026 | 10:00 Uhr'],
    [
      'how comments are read',
      'Comments on this piece are read before they are shown, to keep to what the article raises.',
    ],
    ['where the picture is from', '[Image via Harbour TV]'],
    ['where it ran first', 'This article was originally published by the Strait Review.'],
    ['the rights', 'This document is subject to copyright. No part may be copied without leave.'],
    ['a commission', 'When you buy through links on this page, we may earn a small commission.'],
    ['a wish for feedback', 'Thank you for reading. Write to us with whatever you think of it.'],
    ['an address', 'https://courier.example/about'],
    ['who Mara Ellison is', 'Mara Ellison is a freelance reporter who lives by the sea.'],
    [
      'whom to ask for more',
      'For more on the barriers of the strait, please contact: In Osterby, Mara Ellison, +44 20 5550 0100.',
    ],
    ['where to load it from', 'To download the report, please visit: https://courier.example/report'],
    ['which editor saw to it', '責任編輯/周采潔'],
  ])('drops a last line that says %s', (_, line) => {
    expect(clean(`${prose(0, 6)}<p>${line}</p>`).text).toBe(whole(0, 6));
  });

  it('drops notes of the outlet from a short list at the end, and keeps the correction among them', () => {
    const correction = 'A correction was made on Feb. 3, 2026: the gate closes in twelve minutes.';
    const list = (...items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    const notes = ['Reporting by Jon Aske', 'Editing by Petra Lind'];
    expect(clean(prose(0, 6) + list(...notes)).text).toBe(whole(0, 6));
    expect(clean(prose(0, 6) + list(notes[0] ?? '', correction)).text).toBe(`${whole(0, 6)}\n${correction}`);
  });

  it('keeps a sentence that opens like a label, and an article of a template that calls all of it a card', () => {
    const line = '<p>More: a second gate, a third pump and a crew of forty, says the <a href="/plan">plan</a>.</p>';
    expect(clean(prose(0, 4) + line + prose(4, 8)).text).toContain('a second gate');
    expect(clean(`<div class="card-body">${prose(0, 8)}</div>`).text).toBe(whole(0, 8));
  });

  it('keeps a line that leads in what follows, though it opens like a pointer', () => {
    const line = 'More from the speech of the keeper:';
    expect(clean(`${prose(0, 3)}<p>${line}</p>${prose(3, 6)}`).text).toContain(line);
  });

  it('drops who wrote it above the text, by the first name alone, but not who else is presented there', () => {
    const above = (name: string) =>
      `<div class="head"><p>${name} is a seasoned reporter who has been covering the coast, its harbours and the tides for five years, with a focus on the gates. At the Courier it falls to ${name} to answer the readers’ questions.</p></div>`;
    const text = `<div class="text">${prose(0, 8)}</div>`;
    expect(clean(above('Mara') + text, ['Mara Ellison']).text).toBe(whole(0, 8));
    expect(clean(above('Petra') + text, ['Mara Ellison']).text).toContain('Petra is a seasoned reporter');
  });

  it('keeps such a line in the middle, where the article itself speaks', () => {
    const line = '<p>Petra Lind is a professor of coastal law.</p>';
    expect(clean(prose(0, 3) + line + prose(3, 6)).text).toContain('Petra Lind');
  });

  it('drops what stands behind or above the element of the text, whatever the template calls it', () => {
    const label = '<div class="x1"><p>Coast and harbours</p></div>';
    const behind =
      '<div class="x2"><p>The Courier brings the coast to your door, with tides, ferries and harbours.</p></div>';
    expect(clean(`${label}<div class="x3">${prose(0, 8)}</div>${behind}`).text).toBe(whole(0, 8));
  });

  it('keeps the note of a correction that stands behind it', () => {
    const note = 'A correction was made on Feb. 3, 2026: the gate closes in twelve minutes, not in ten.';
    expect(clean(`<div class="x3">${prose(0, 8)}</div><div class="x2"><p>${note}</p></div>`).text).toContain(note);
  });

  it('keeps an answer section that stands behind the element of the text', () => {
    const faq = '<section class="faq"><h2>Who pays?</h2><p>The ports do, in equal shares.</p></section>';
    expect(clean(`<div>${prose(0, 8)}</div>${faq}`).text).toContain('The ports do');
  });

  it('drops long biographies and teasers by their names, but not a lead called teaser', () => {
    const bio = `<div class="author-card author"><p>${'Mara has written on harbours and tides since 2009. '.repeat(8)}</p></div>`;
    expect(clean(prose(0, 20) + bio).text).toBe(whole(0, 20));
    expect(clean(`<p class="teaser">${sentence(0)}</p>${prose(1, 8)}`).text).toBe(whole(0, 8));
  });

  it.each([
    ['bullets', '<p>• Gates of steel</p><p>• Walls of earth</p>', false],
    ['bullets in one paragraph', '<p>• Gates of steel<br>• Walls of earth</p>', false],
    ['numbers', '<p>1. Gates of steel</p><p>2. Walls of earth</p>', true],
  ])('takes lines marked by hand with %s for a list', (_, lines, ordered) => {
    const body = parsePage(prose(0, 3) + lines + prose(3, 6), url).body;
    const cleaned = cleanBlocks(readBlocks(body, url), { url, titles: [], authors: [] }, () => {});
    expect(cleaned.map(({ block }) => block).find(({ kind }) => kind === 'list')).toEqual({
      kind: 'list',
      ordered,
      items: [
        { depth: 0, content: [{ text: 'Gates of steel' }] },
        { depth: 0, content: [{ text: 'Walls of earth' }] },
      ],
    });
  });

  it('leaves one such line, and numbers that do not count on, as they are', () => {
    expect(clean(`${prose(0, 3)}<p>• Gates of steel</p><p>7. Walls of earth</p>${prose(3, 6)}`).kinds).not.toContain(
      'list',
    );
  });

  it('keeps a list of links that the text announces', () => {
    const list =
      '<p>Four bidders are left:</p><ul><li><a href="/1">Harbour Works</a></li><li><a href="/2">Dike and Sons</a></li></ul>';
    expect(clean(prose(0, 4) + list + prose(4, 8)).kinds).toContain('list');
  });

  it('keeps a list of links near the end where the text announces it and goes on, not as the last word', () => {
    const links = '<ul><li><a href="/1">Harbour Works</a></li><li><a href="/2">Dike and Sons</a></li></ul>';
    const list = `<p>Two bidders are left:</p>${links}`;
    expect(clean(`${prose(0, 12)}${list}${prose(12, 13)}`).kinds).toContain('list');
    expect(clean(`${prose(0, 12)}${list}`).kinds).not.toContain('list');
  });

  it('takes the line beside a picture for its caption where a div stands for the figure', () => {
    const picture = '<div class="article-image"><img src="/gate.jpg"><div>The gate at low tide</div></div>';
    const body = parsePage(prose(0, 3) + picture + prose(3, 6), url).body;
    const blocks = cleanBlocks(readBlocks(body, url), { url, titles: [], authors: [] }, () => {}).map(
      ({ block }) => block,
    );
    expect(blocks[3]).toMatchObject({ kind: 'figure', caption: 'The gate at low tide' });
    expect(articleText({ blocks })).toBe(whole(0, 6));
  });

  const teaser = (index: number, host = '') =>
    `<h3><a href="${host}/news/${index}">Where the herring of harbour ${index} went</a></h3><p>Boats came home empty again.</p><p>Jan. ${index}, 2026</p>`;

  it('ends where headlines that lead to other articles of the site begin, each with a line or two', () => {
    expect(clean(`${prose(0, 8)}<h2>In other harbours</h2>${teaser(1)}${teaser(2)}`).text).toBe(whole(0, 8));
  });

  it('ends where they begin though one of them has a long line', () => {
    const long = `<h3><a href="/news/9">Where the herring of the north went</a></h3><p>${'Boats came home empty again. '.repeat(26)}</p>`;
    expect(clean(`${prose(0, 16)}${teaser(1)}${long}`).text).toBe(whole(0, 16));
  });

  it('keeps a list of finds on other sites, and of the own site among them', () => {
    const finds = teaser(1, 'https://a.example') + teaser(2) + teaser(3);
    expect(clean(prose(0, 8) + finds).text).toContain('harbour 3');
  });

  it('drops teasers behind a short article though they hold much of the text', () => {
    const box = `<div class="b-teaser"><p>${'The boats of the north came home empty again. '.repeat(4)}</p></div>`;
    expect(clean(prose(0, 4) + box + box.replace('north', 'south')).text).toBe(whole(0, 4));
  });

  it.each([
    [
      'said over the text',
      '<p>If you buy something through links in this story, the Courier may earn a small commission.</p>',
      0,
    ],
    ['a button in the middle', '<p><a href="https://shop.example">Shop the boots</a></p>', 10],
    ['a player', '<div class="video-player"><p>Please use a browser that plays videos.</p></div>', 10],
    ['what a class hides', '<ul class="intro hidden"><li>Unlimited access to the Courier.</li></ul>', 10],
  ])('drops %s', (_, noise, at) => {
    expect(clean(prose(0, at) + noise + prose(at, 14)).text).toBe(whole(0, 14));
  });

  it('keeps what a class hides on narrow screens only', () => {
    expect(
      clean(`${prose(0, 8)}<div class="hidden md:block"><p>Only the gates are left.</p></div>${prose(8, 12)}`).text,
    ).toContain('Only the gates are left.');
  });

  it('takes sentences that end in who took the picture for its caption, not ones that speak of a picture', () => {
    const figure = '<figure><img src="/gate.jpg" width="800" height="600"></figure>';
    const caption =
      'The old gate was drawn up by hand until the flood of 1931 took the chains away with it for good and all. Credit: Petra Lind';
    const spoken =
      'Nobody knows who drew it. The picture by the gate shows a keeper, and the date on it is that of the flood, says the museum.';
    const { text, kinds } = clean(
      `${prose(0, 4)}${figure}<p>${caption}</p>${prose(4, 6)}${figure}<p>${spoken}</p>${prose(6, 8)}`,
    );
    expect(text).toBe(`${whole(0, 6)}\n${spoken}\n${whole(6, 8)}`);
    expect(kinds.filter((kind) => kind === 'figure')).toHaveLength(2);
  });

  it('takes the line in the box of a picture for its caption, and the next in brackets for its credit', () => {
    const picture =
      '<div class="editor-img-box"><div><img src="/gate.jpg"></div><p>The gate at low tide, seen from the mole.</p><p>(Lena Roth / Courier)</p><p></p></div>';
    const body = parsePage(prose(0, 3) + picture + prose(3, 6), url).body;
    const blocks = cleanBlocks(readBlocks(body, url), { url, titles: [], authors: [] }, () => {}).map(
      ({ block }) => block,
    );
    expect(blocks[3]).toMatchObject({
      kind: 'figure',
      caption: 'The gate at low tide, seen from the mole.',
      credit: 'Lena Roth / Courier',
    });
    expect(articleText({ blocks })).toBe(whole(0, 6));
  });

  it('keeps the paragraphs of a template that calls the whole text a picture box', () => {
    const all = `<div class="post-img-control"><img src="/gate.jpg">${prose(0, 8)}</div>`;
    expect(clean(all).text).toBe(whole(0, 8));
  });

  it('keeps the times over the entries of a live blog, and drops one that stands over an article', () => {
    const entries = ['14:05', '13:40', '12:55']
      .map((time, index) => `<h3>${time}</h3><p>${sentence(index)}</p>`)
      .join('');
    expect(clean(entries).text).toContain('14:05');
    const zoned = entries.replaceAll('</h3>', ' CET</h3>');
    for (const time of ['14:05', '13:40', '12:55']) expect(clean(zoned).text).toContain(`${time} CET`);
    expect(clean(`<p>14:05</p>${prose(0, 5)}`).text).toBe(whole(0, 5));
  });

  it('keeps what a table is called, whatever the class of its caption', () => {
    const table =
      '<p class="tide-table__caption">Shares of the four cities</p><table><tr><th>City</th><th>Share</th></tr><tr><td>Osterby</td><td>25%</td></tr></table>';
    expect(clean(prose(0, 4) + table + prose(4, 8)).text).toContain('Shares of the four cities');
  });

  it('drops forms and offers behind the element of the text, however many lines they have', () => {
    const form = Array.from(
      { length: 12 },
      (_, index) => `<div class="f${index}"><span>Field ${index} of your order</span></div>`,
    );
    expect(clean(`<div>${prose(0, 12)}</div><div>${form.join('')}</div>`).text).toBe(whole(0, 12));
  });

  it('keeps notes that the text refers to by number behind the element of the text', () => {
    const notes = Array.from({ length: 6 }, (_, index) => `<p>${index + 1} Harbour board, “Tide tables”, 2025.</p>`);
    expect(clean(`<div>${prose(0, 12)}</div><div>${notes.join('')}</div>`).text).toContain('Tide tables');
  });

  it.each([
    ['an embed that waits for consent', '<p>Ein Klick für den Datenschutz</p>', prose(10, 14)],
    ['how to reach who wrote it', '<p>Mara Ellison may be reached at mara@courier.example.</p>', ''],
    ['a question for money', '<p>Hat Ihnen dieser Artikel gefallen? Dann unterstützen Sie den Kurier.</p>', ''],
    ['who the board is', '<p>The Courier Editorial Board consists of two editors and a harbour pilot.</p>', ''],
  ])('drops %s', (_, noise, after) => {
    expect(clean(prose(0, 10) + noise + after).text).toBe(whole(0, after === '' ? 10 : 14));
  });

  it('drops other posts that a blog shows behind the one that was opened', () => {
    const post = (number: number, text: string) => `<div class="post type-post post-${number}">${text}</div>`;
    const others = [12, 13, 14].map((number) =>
      post(number, `<p>Ferries of the year ${number}: ${sentence(number)} ${sentence(1)}</p>`),
    );
    expect(clean(post(11, prose(0, 6)) + others.join('')).text).toBe(whole(0, 6));
    expect(clean(post(11, prose(0, 2)) + post(12, prose(2, 8))).text).toBe(whole(0, 8));
  });

  it('keeps the items of a page that lists posts', () => {
    const item = (number: number) => `<div class="wp-block-post post-${number}">${prose(number, number + 1)}</div>`;
    expect(clean([0, 1, 2, 3, 4, 5].map(item).join('')).text).toBe(whole(0, 6));
  });

  it('keeps the entries of a live blog that numbers them', () => {
    const entry = (number: number) =>
      `<div class="content_live_block" id="post-${number}">${prose(number, number + 1)}</div>`;
    expect(clean([0, 1, 2, 3, 4, 5].map(entry).join('')).text).toBe(whole(0, 6));
  });

  it('drops the papers cited behind the text, and who has more to say, but not one the text itself cites', () => {
    const cited =
      '<p>More information: Ruth Akande, On gates that float, Tides (2026). DOI: 10.1234/tides.5</p><p>The port office has more about gates.</p>';
    expect(clean(prose(0, 6) + cited).text).toBe(whole(0, 6));
    expect(clean(prose(0, 2) + cited + prose(2, 10)).text).toContain('On gates that float');
  });

  it.each(['$149+', '€89 - €249', '12.5%', '3,200', '4.8 m'])(
    'keeps the figure %s in a line of its own at the top',
    (figure) => {
      const { text } = clean(`<div>Ferry across the strait</div><div>${figure}</div>${prose(0, 4)}`);
      expect(text).toBe(`Ferry across the strait\n${figure}\n${whole(0, 4)}`);
    },
  );

  it.each(['1 day ago', '14 March 2026', 'Updated 09:30', '5 min read', 'Thứ hai, 21/4/2025, 00:05 (GMT+7)'])(
    'leaves out %s at the top',
    (line) => {
      expect(clean(`<div>${line}</div>${prose(0, 4)}`).text).toBe(whole(0, 4));
    },
  );
});
