import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EDITOR_ROUTES } from '../../scripts/drive/editor-pages.ts';
import { type Route, type Server, serve } from '../../scripts/drive/serve.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const read = (path: string): string => readFileSync(resolve(fixtures, path), 'utf8');

/** The sites' own hosts, and what the writer is asked for them. */
const HOSTS = ['note.com', 'editor.note.com', 'blog.ameba.jp'];
export const EDITOR_PATTERNS = HOSTS.map((host) => `https://${host}/*`);

/** Pages like the sites' own, at the sites' own addresses. */
export interface EditorHosts {
  server: Server;
  /** The port of this machine that answers for each host. */
  ports: Record<string, number>;
  /** How the editors differ from now on (see `variant.js`), or what stands in their place. */
  behave(variant: string | 'logged-out' | 'nothing'): void;
}

export async function serveEditorHosts(): Promise<EditorHosts> {
  let variant = '';
  const page = (name: string): Route => {
    const html = read(`editors/${name}.html`);
    return (_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        variant === 'nothing'
          ? '<!doctype html><p>準備中</p>'
          : html.replace('<html', `<html data-variant="${variant}"`),
      );
    };
  };
  const server = await serve(
    {
      ...EDITOR_ROUTES,
      '/notes/new': (_, response) => {
        const to =
          variant === 'logged-out' ? '/login?redirectPath=%2Fnotes%2Fnew' : 'https://editor.note.com/notes/n1/edit/';
        response.writeHead(302, { location: to }).end();
      },
      '/notes/n1/edit/': page('note'),
      '/notes/n1/publish/': (_, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end('<!doctype html><h1>公開設定</h1><input placeholder="ハッシュタグを追加する">');
      },
      '/login': (_, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(read('pages/login.html'));
      },
      '/ucs/entry/': page('ameba'),
    },
    { key: read('certificate/key.pem'), cert: read('certificate/certificate.pem') },
  );
  const port = Number(new URL(server.origin).port);
  return {
    server,
    ports: Object.fromEntries(HOSTS.map((host) => [host, port])),
    behave: (next) => {
      variant = next;
    },
  };
}
