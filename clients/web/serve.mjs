// Serves this folder at /app/, and passes everything else to a running service: for work on the page.
// node serve.mjs [address of the service] [port]
import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const [service = 'http://127.0.0.1:8080', port = '8081'] = process.argv.slice(2);
const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

async function file(path, answer) {
  const name = normalize(path.replace(/^\/app\//, '/')).replace(/\/$/, '/index.html');
  const type = TYPES[extname(name)];
  const content = type && (await readFile(join(FOLDER, name)).catch(() => undefined));
  answer.writeHead(content ? 200 : 404, { 'content-type': type ?? 'text/plain', 'cache-control': 'no-cache' });
  answer.end(content);
}

function pass(asked, answer) {
  const { method, headers, url } = asked;
  const passed = request(new URL(url, service), { method, headers }, (reply) => {
    answer.writeHead(reply.statusCode, reply.headers);
    reply.pipe(answer);
  });
  passed.on('error', () => answer.writeHead(502).end());
  asked.pipe(passed);
}

createServer((asked, answer) => {
  const { pathname } = new URL(asked.url, service);
  if (pathname === '/app') answer.writeHead(308, { location: '/app/' }).end();
  else if (pathname.startsWith('/app/')) void file(pathname, answer);
  else pass(asked, answer);
}).listen(Number(port), '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/app/?demo`));
