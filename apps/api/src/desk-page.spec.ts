import { fastify } from 'fastify';
import { deskPageFiles, serveDeskPage } from './desk-page';

describe('the desk page', () => {
  const files = deskPageFiles();
  const text = (path: string) => files.get(path)!.text;

  it('is there, with all that it names', () => {
    const named = [...text('/desk/').matchAll(/(?:href|src)="([^"]+)"/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(2);
    expect([...files.keys()]).toEqual(expect.arrayContaining(named));
  });

  it('is served to anybody, and lets a browser load nothing else', async () => {
    const server = fastify();
    serveDeskPage(server);
    const page = await server.inject('/desk/');
    expect(page).toMatchObject({ statusCode: 200, body: text('/desk/') });
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none';(?!.*unsafe)/);
    expect((await server.inject('/desk')).headers.location).toBe('/desk/');
    for (const path of files.keys()) expect((await server.inject(path)).headers['content-type']).toMatch(/text|svg/);
  });

  it('has no script and no style within it, and names nothing of anybody else', () => {
    expect(text('/desk/')).not.toMatch(/<script(?! type="module" src="\/desk\/)|<style|\son\w+=|\sstyle=/);
    for (const { text: one } of files.values())
      expect(one.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
  });

  it('is kept whole for when there is no network, under a name that changes with it', () => {
    const worker = text('/desk/sw.js');
    const kept = JSON.parse(/const files = (\[.*\]);/.exec(worker)![1]!) as string[];
    expect([...kept, '/desk/sw.js'].sort()).toEqual([...files.keys()].sort());
    expect(worker).toMatch(/'alongside-desk-[0-9a-f]{16}'/);
  });

  it('says everything in English and in Somali', () => {
    const words = [...text('/desk/js/words.js').matchAll(/\ben:[^]*?\bso:/g)];
    expect(words.length).toBeGreaterThan(80);
    const said = new Set([...text('/desk/js/words.js').matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map(([, name]) => name!));
    const asked = [...files.values()].flatMap(({ text: one }) => [...one.matchAll(/\bsay\('([a-z-]+)'\)/g)]);
    for (const [, name] of asked) expect(said).toContain(name);
  });
});
