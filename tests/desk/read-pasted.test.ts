import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readPasted } from '../../components/desk/editor/read-pasted.ts';

const HERE = { origin: { draftId: 'here', articleId: 'harbour' }, rule: '----' };

/** What was read, short: kind, text, and the marks of each run that has some. */
function read(html: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return readPasted(document.body, HERE).blocks.map(({ type, attrs, content = [] }) => ({
    kind: type + (type === 'heading' ? attrs.level : '') + (attrs.ordered ? ' ordered' : ''),
    text: content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join(''),
    marks: content.flatMap((inline) =>
      (inline.marks ?? []).map((mark) => (mark.type === 'link' ? mark.attrs.href : 'bold')),
    ),
  }));
}

test('headings, lists and quotations of other programs become blocks of the post', () => {
  const html = `
    <h1>大見出し</h1><h3>小見出し</h3>
    <ul><li>点</li><li><p>段落の点</p></li></ul><ol><li>一番</li></ol>
    <blockquote><p>引用一</p><p>引用二</p></blockquote>`;
  expect(read(html).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'heading2: 大見出し',
    'heading3: 小見出し',
    'item: 点',
    'item: 段落の点',
    'item ordered: 一番',
    'quote: 引用一',
    'quote: 引用二',
  ]);
});

test('bold and safe links stay, other looks and addresses go, the words never', () => {
  expect(
    read('<p>前<b>太字</b><i>斜体</i><a href="https://a.example/">行</a><a href="javascript:x()">悪</a></p>'),
  ).toEqual([{ kind: 'paragraph', text: '前太字斜体行悪', marks: ['bold', 'https://a.example/'] }]);
});

test('white space is what a browser shows; a line break stays a line break', () => {
  expect(read('<div>\n  一  二<br>三\n</div>\n<p> </p>')).toEqual([
    { kind: 'paragraph', text: '一 二\n三', marks: [] },
  ]);
});

test('cells, nested divisions and bare text become paragraphs of their own', () => {
  const html = '裸<div><div>中</div>外</div><table><tr><td>左</td><td>右</td></tr></table>';
  expect(read(html).map(({ text }) => text)).toEqual(['裸', '中', '外', '左', '右']);
});

test('a block copied from the editor comes back as it was, empty ones too', () => {
  const html =
    '<p data-kind="rule" data-slot="notice" data-source-ids="">---</p>' +
    '<h3 data-draft="here" data-kind="heading" data-level="3" data-slot="sections" data-source-ids="3 x -1" data-untranslated="true">見出し</h3>' +
    '<p data-kind="item" data-slot="hacked" data-ordered="true" data-source-ids=""></p>';
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  expect(readPasted(document.body, HERE).blocks).toMatchObject([
    { type: 'rule', attrs: { slot: 'notice', sourceIds: [] } },
    { type: 'heading', attrs: { level: 3, slot: 'sections', sourceIds: [3], untranslated: true } },
    { type: 'item', attrs: { slot: null, ordered: true } },
  ]);
});

test('sentences, 未訳 and id of a copied block hold in its own draft and in others of its article, nowhere else', () => {
  const copied = (from: string) =>
    `<p ${from} data-kind="quote" data-block-id="b1" data-slot="quote" data-source-ids="12 13" data-untranslated="true">文</p>`;
  const { document } = parseHTML(
    `<html><body>${copied('data-draft="here" data-article="older"')}${copied('data-draft="copy" data-article="harbour"')}${copied('data-draft="other" data-article="tides"')}${copied('')}</body></html>`,
  );
  const same = { blockId: 'b1', slot: 'quote', sourceIds: [12, 13], untranslated: true };
  const strange = { blockId: null, slot: 'quote', sourceIds: [], untranslated: false };
  expect(readPasted(document.body, HERE).blocks).toMatchObject([
    { type: 'quote', attrs: same },
    { type: 'quote', attrs: same },
    { type: 'quote', attrs: strange },
    { type: 'quote', attrs: strange },
  ]);
});

test('web pages: a rule becomes the post’s, parts of a page end their blocks, a quotation’s footer is its source line, readings go', () => {
  const html = `
    <div>前の段<hr>後の段</div>
    <main><header>頭</header>本文<aside>囲み</aside><details><summary>要約</summary>中身</details><footer>足</footer></main>
    <blockquote><p>引用の文</p><footer>— 出所</footer></blockquote>
    <p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を読む</p>`;
  expect(read(html).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'paragraph: 前の段',
    'rule: ----',
    'paragraph: 後の段',
    'paragraph: 頭',
    'paragraph: 本文',
    'paragraph: 囲み',
    'paragraph: 要約',
    'paragraph: 中身',
    'paragraph: 足',
    'quote: 引用の文',
    'cite: — 出所',
    'paragraph: 漢字を読む',
  ]);
});

test('Word: lists typed as paragraphs become lists, its marks and empty lines go, bold and headings stay', () => {
  const marker = (sign: string) =>
    `<![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`;
  const item = (sign: string, text: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${marker(sign)}<span lang=JA>${text}<o:p></o:p></span></p>`;
  const html = `
    <h2><b><span lang=JA>会談の経緯</span></b><o:p></o:p></h2>
    <p class=MsoNormal><span lang=JA>双方は</span><b><span lang=JA>春に</span></b><span lang=EN-US> </span><span lang=JA>会った。</span><o:p></o:p></p>
    <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
    ${item('·', '橋')}${item('o', '港')}${item('1.', '一番')}${item('(2)', '二番')}
    <p class=MsoNormal style='mso-hide:all'>隠した文</p>`;
  expect(read(html)).toEqual([
    { kind: 'heading2', text: '会談の経緯', marks: [] },
    { kind: 'paragraph', text: '双方は春に 会った。', marks: ['bold'] },
    { kind: 'item', text: '橋', marks: [] },
    { kind: 'item', text: '港', marks: [] },
    { kind: 'item ordered', text: '一番', marks: [] },
    { kind: 'item ordered', text: '二番', marks: [] },
  ]);
});

test('Google Docs: bold is what its styles make bold, not the <b> around all', () => {
  const span = (text: string, weight = 400) =>
    `<span style="font-size:11pt;font-weight:${weight};white-space:pre-wrap;">${text}</span>`;
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b">
    <h1 dir="ltr" style="line-height:1.38;">${span('見出し', 700)}</h1>
    <p dir="ltr">${span('前')}${span('太字', 700)}<a href="https://a.example/" style="text-decoration:none;">${span('行')}</a></p><br>
    <ul style="margin-top:0"><li dir="ltr" style="font-weight:400" aria-level="1"><p dir="ltr" role="presentation">${span('点')}</p></li></ul>
    <ol><li dir="ltr"><p dir="ltr" role="presentation">${span('一番', 700)}</p></li></ol></b><br class="Apple-interchange-newline">`;
  expect(read(html)).toEqual([
    { kind: 'heading2', text: '見出し', marks: [] },
    { kind: 'paragraph', text: '前太字行', marks: ['bold', 'https://a.example/'] },
    { kind: 'item', text: '点', marks: [] },
    { kind: 'item ordered', text: '一番', marks: ['bold'] },
  ]);
});

test('web pages: hidden words and soft hyphens go, two breaks part paragraphs, code keeps its lines, table heads stay', () => {
  const html = `
    <p style="color: rgb(0, 0, 0); font-weight: 400;">一<span style="display: none">広告</span>つ\u00adめ\u200b<br> <br>二つめ</p>
    <pre>行一\n行二</pre>
    <figure><figcaption>写真の説明</figcaption></figure>
    <figure><blockquote>引用</blockquote><figcaption>出所</figcaption></figure>
    <table><caption>表</caption><thead><tr><th>国</th></tr></thead><tbody><tr><td>日本</td></tr></tbody></table>`;
  expect(read(html).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'paragraph: 一つめ',
    'paragraph: 二つめ',
    'paragraph: 行一\n行二',
    'paragraph: 写真の説明',
    'quote: 引用',
    'cite: 出所',
    'paragraph: 表',
    'paragraph: 国',
    'paragraph: 日本',
  ]);
});

test('a picture copied from the editor comes back, with an address no page may show it is its caption', () => {
  const picture = (src: string) =>
    `<figure data-kind="image" data-src="${src}" data-alt="港" data-source-ids="">港の朝</figure>`;
  const { document } = parseHTML(
    `<html><body>${picture('https://a.example/b.jpg')}${picture('javascript:x')}</body></html>`,
  );
  expect(readPasted(document.body, HERE).blocks).toMatchObject([
    { type: 'image', attrs: { src: 'https://a.example/b.jpg', alt: '港' } },
    { type: 'image', attrs: { src: null } },
  ]);
});

/** What came of the pictures: kind, address or text of each block, and how many pictures are not in. */
function readPictures(html: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { blocks, pictures, leftOut } = readPasted(document.body, HERE);
  const told = blocks.map(({ type, attrs, content = [] }) => {
    const text = content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
    return type === 'image' ? `image ${attrs.src} (${attrs.alt}): ${text}` : `${type}: ${text}`;
  });
  return { told, whole: blocks.filter((block) => pictures.has(block)).length, leftOut };
}

test('a page’s picture comes in by its address, with the words for who does not see it and its caption', () => {
  const html = `
    <p>前<a href="https://a.example/"><img src="https://a.example/b.jpg" alt=" 港の\n朝 "></a>後</p>
    <figure><img src="http://a.example/c.jpg"><figcaption><p>撮影: <b>私</b></p><p>転載不可</p></figcaption></figure>
    <figure><img src="https://a.example/d.jpg" alt="灯台"><blockquote>引用</blockquote><figcaption>出所</figcaption></figure>`;
  expect(readPictures(html)).toEqual({
    told: [
      'paragraph: 前',
      'image https://a.example/b.jpg (港の 朝): ',
      'paragraph: 後',
      'image http://a.example/c.jpg (): 撮影: 私',
      'paragraph: 転載不可',
      'image https://a.example/d.jpg (灯台): ',
      'quote: 引用',
      'cite: 出所',
    ],
    whole: 3,
    leftOut: 0,
  });
});

test('a picture without an address of the web is counted as left out: Word’s files, pictures that hold their data', () => {
  const html = '<p>文<img width="300"></p><img src="data:image/png;base64,AA"><img src="//a.example/x.png">';
  expect(readPictures(html)).toEqual({ told: ['paragraph: 文'], whole: 0, leftOut: 3 });
});

test('emoji drawn as pictures are text; icons and counters of visits are nothing, and nobody is told of them', () => {
  const html = `
    <p>祝<img class="emoji" alt="🎉" src="https://s.example/1f389.svg">賀
    <img src="https://s.example/icon.png" alt="共有" width="24" height="24">
    <img src="https://s.example/hit.gif" style="width: 1px"><img width="1" src="data:image/gif;base64,AA"></p>`;
  expect(readPictures(html)).toEqual({ told: ['paragraph: 祝🎉賀'], whole: 0, leftOut: 0 });
});
