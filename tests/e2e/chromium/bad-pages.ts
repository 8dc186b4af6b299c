import type { ServerResponse } from 'node:http';
import type { Route } from '../../../scripts/drive/serve.ts';

/** Pages nobody can make a post of, as a writer meets them. Our own writing. */
export const BAD_PAGES: Record<string, Route> = {
  '/bad/blank': html('<title></title>'),
  '/bad/search': html(
    `<title>tide barrier - Seekwell Search</title><form role="search" action="/bad/search"><input type="search" name="q" value="tide barrier"><button>Search</button></form>
     <p>About 48,100 results</p>${repeat(10, (n) => `<div><h3><a href="https://site${n}.example/">Tide barrier, result ${n}</a></h3><p>Some words about a barrier … and more words.</p></div>`)}`,
  ),
  '/bad/login': html(
    `<title>Log in | Lantern Post</title><h1>Log in to read on</h1><form method="post"><label>E-mail <input type="email" name="email"></label><label>Password <input type="password" name="password"></label><button>Log in</button></form><p><a href="/forgot">Forgot your password?</a></p>`,
  ),
  '/bad/video': html(
    `<title>How a lock gate works - Clipshelf</title><meta property="og:type" content="video.other"><meta property="og:video" content="https://clipshelf.example/v/1.mp4">
     <video controls width="640" height="360" src="/bad/nothing.mp4"></video><h1>How a lock gate works</h1><p>12,400 views</p>${repeat(12, (n) => `<a href="/v/${n}">Another clip ${n}</a>`)}`,
  ),
  '/bad/frame': html(
    '<title>Reader</title><header>Reader</header><iframe src="/sample/article.html" style="width:100%;height:2400px;border:0" title="Article"></iframe>',
  ),
  '/bad/japanese': html(
    `<title>港町の新しい桟橋</title><meta property="og:site_name" content="みなと新聞"><article><h1>港町の新しい桟橋</h1>${repeat(8, (n) => `<p>${n}月の町議会で、新しい桟橋の場所をめぐる話し合いが行われた。漁業者は西側の浜を望み、商店街は市場の前を望んでいる。町長は、調査の結果が出るまでは決めないと述べた。</p>`)}</article>`,
    'ja',
  ),
  '/bad/huge': (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.write(
      '<!doctype html><html lang="en"><title>The longest council report | Lantern Post</title><article><h1>The longest council report</h1>',
    );
    // 10 MB of paragraphs, each another.
    const sentence =
      'The clerk read out the next of the letters, which spoke of the pier, the ferry, the price and the weather.';
    for (let at = 0, size = 0; size < 10_000_000; at += 1) {
      const paragraph = `<p>Letter ${at}. ${sentence} ${sentence} ${sentence}</p>`;
      size += paragraph.length;
      response.write(paragraph);
    }
    response.end('</article></html>');
  },
  '/bad/slow': (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const sentence =
      'The bridge keeper opened the bridge by hand, because the motor had stopped in the night, and waited for the tide.';
    response.write(
      `<!doctype html><html lang="en"><title>Bridge opened by hand | Lantern Post</title><article><h1>Bridge opened by hand</h1>${repeat(12, (n) => `<p>${n}. ${sentence} ${sentence}</p>`)}`,
    );
    // Never ended: the browser goes on waiting until the server closes the connection.
  },
  '/bad/restless': html(
    `<title>Restless</title><article><h1>A page that never stays</h1>${repeat(10, () => '<p>It goes to another address of its own before anybody has read it to the end, again and again.</p>')}</article>
     <script>
       // For some seconds: what never stays cannot be closed either.
       const times = Number(location.search.slice(1)) + 1;
       if (times < 100) setTimeout(() => { location.href = '/bad/restless?' + times; }, 30);
     </script>`,
  ),
  '/bad/picture.svg': (_, response) => {
    response.setHeader('content-type', 'image/svg+xml');
    response.end(
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><rect width="80" height="60" fill="teal"/></svg>',
    );
  },
  '/bad/picture.png': (_, response) => {
    response.setHeader('content-type', 'image/png');
    response.end(Buffer.from(onePixel, 'base64'));
  },
  '/bad/report.pdf': (_, response) => {
    response.setHeader('content-type', 'application/pdf');
    response.end(smallPdf);
  },
};

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const smallPdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

function html(body: string, lang = 'en') {
  return (_: unknown, response: ServerResponse) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="${lang}"><meta charset="utf-8">${body}</html>`);
  };
}

function repeat(times: number, make: (n: number) => string): string {
  return Array.from({ length: times }, (_, at) => make(at + 1)).join('\n');
}
