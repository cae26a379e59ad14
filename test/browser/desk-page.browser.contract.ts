/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { casework } from '../e2e/support/casework';
import { atDesk } from '../e2e/support/desk';
import { useTestApi } from '../e2e/support/test-api';
import { FlakyNetwork } from './flaky-network';

const pin = 'cinnamon 4711';
/** In everything that is logged: it stands nowhere in clear. */
const secret = 'zorblat';

describe('the desk page, in a browser', () => {
  const api = useTestApi({ inDataFolder: true });
  let network: FlakyNetwork;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let url: string;
  let token: string;
  const said: string[] = [];

  beforeAll(async () => {
    await api.app.listen(0, '127.0.0.1');
    const {
      workers: [worker],
    } = await atDesk(api, '2026-01-12').set(1);
    token = await api.token(['desk_partner'], { person: worker! });
    const maxamed = { name: { given: 'Maxamed', family: 'Example' }, dateOfBirth: '1994-07-21' };
    await casework(api).register(maxamed);
    network = new FlakyNetwork(await api.app.getUrl());
    url = `${await network.open()}/desk/`;
    browser = await chromium.launch({ executablePath: process.env['ALONGSIDE_TEST_BROWSER']! });
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 800, height: 1280 } });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(`error on the page: ${error.message}`));
    page.on('dialog', (dialog) => void dialog.accept());
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await network.close();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const unlock = async (given = pin) => {
    await page.getByLabel('Pin').fill(given);
    await button('Open').click();
  };
  const sessions = (state: string) => page.locator(`.session.${state}`);
  const log = async (summary: string, { day }: { day?: string } = {}) => {
    await button('Log a session').click();
    if (day) await page.getByLabel('Day').fill(day);
    await page.getByLabel('Minutes').fill('25');
    await page.getByLabel('Help with a form').check();
    await page.getByLabel('In words').fill(`${secret} ${summary}`);
    await button('Save').click();
    await page.getByText('Saved on this tablet.').waitFor();
  };
  const expectSessions = async (state: string, count: number) => {
    await sessions(state)
      .nth(count - 1)
      .waitFor();
    expect(await sessions(state).count()).toBe(count);
  };
  const logged = async () => {
    const { events } = await api.platform.store.readAll(null, { limit: 10_000 });
    return events.filter(({ type }) => type === 'DeskSessionLogged').length;
  };

  it('asks for a pin and for the token, and sends what is logged', async () => {
    await page.goto(url);
    await page.getByLabel('Pin', { exact: true }).fill(pin);
    await page.getByLabel('The pin once more').fill(pin);
    await button('Begin').click();
    await page.getByLabel('Key card (token)').fill(token);
    await button('Save').click();
    await log('at the beginning');
    await expectSessions('accepted', 1);
    expect(await logged()).toBe(1);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  });

  it('opens without network, keeps what is logged there, and opens it under the right pin alone', async () => {
    await context.setOffline(true);
    await page.getByText('No network: what you log is kept here').waitFor();
    await log('on the way');
    await log('at the mosque');
    await page.reload();
    await unlock('cinnamon 4712');
    await page.getByText('That is not the pin. Nothing was opened.').waitFor();
    expect(await page.locator('.session').count()).toBe(0);
    await unlock();
    await expectSessions('waiting', 2);
  });

  it('keeps nothing that can be read', async () => {
    const kept = await page.evaluate(keptInBrowser);
    expect(kept.records).toBeGreaterThan(5);
    expect(kept.text).not.toMatch(new RegExp([secret, 'eyJ', 'form-filling', pin].join('|')));
    expect(kept.text).toMatch(/wrapped/);
    expect(kept.elsewhere).toEqual({ local: 0, session: 0, cookies: '' });
    expect(kept.cached.filter((path) => !path.startsWith('/desk/'))).toEqual([]);
    expect(page.url()).toBe(url);
  });

  it('sends it when the network is back, each once', async () => {
    await context.setOffline(false);
    await expectSessions('accepted', 3);
    expect(await logged()).toBe(3);
  });

  it('sends again, after it was closed in the middle, what the server has already, and it is there once', async () => {
    network.losesAnswersTo = '/v1/desk-sessions/batch';
    await log('of which the answer was lost');
    await page.locator('#sync', { hasText: 'Not sent yet' }).waitFor();
    expect(network.lost).toBeGreaterThan(0);
    await expectSessions('waiting', 1);
    await page.reload();
    network.losesAnswersTo = null;
    await unlock();
    await expectSessions('accepted', 4);
    expect(await logged()).toBe(4);
  });

  it('says in the reader’s language why something was refused, and sends it again once it is corrected', async () => {
    await log('before the desk was there', { day: '2026-01-05' });
    const refusal = page.locator('.refusal .fault');
    await refusal.waitFor();
    expect(await refusal.textContent()).toMatch(/that day|The days/);
    await page.getByLabel('Language', { exact: true }).selectOption('so');
    await button('Qor fadhi').waitFor();
    expect(await refusal.textContent()).toMatch(/[Mm]aalin/);
    expect(await page.locator('html').getAttribute('lang')).toBe('so');
    await page.getByLabel('Luqadda', { exact: true }).selectOption('en');
    await button('Log a session').waitFor();
    await button('Correct and send again').click();
    await page.getByLabel('Day').fill('2026-01-13');
    await button('Save').click();
    await expectSessions('accepted', 5);
    expect(await sessions('refused').count()).toBe(0);
    expect(await logged()).toBe(5);
  });

  it('finds by two identifiers who came, and logs the session with whom the partner says it is', async () => {
    await button('Log a session').click();
    await page.getByText('Who came:').click();
    await page.getByLabel('Whole name').fill('Maxamed Example');
    await page.getByLabel('Date of birth').fill('1994-07-21');
    await button('Look up').click();
    await page.getByText('Found: is it Maxamed?').waitFor();
    await button('Yes').click();
    await button('Save').click();
    await expectSessions('accepted', 6);
    expect(await sessions('accepted').first().textContent()).toContain('Maxamed');
    expect((await page.evaluate(keptInBrowser)).text).not.toContain('Maxamed');
  });

  it('corrects what is on the record, with a reason', async () => {
    await sessions('accepted')
      .filter({ hasText: 'Not named' })
      .first()
      .getByRole('button', { name: 'Correct' })
      .click();
    expect(await page.getByLabel('In words').inputValue()).toContain(secret);
    await page.getByLabel('Minutes').fill('40');
    await page.getByLabel('Why it is corrected').fill(`${secret} it took longer`);
    await button('Save').click();
    await expectSessions('accepted', 6);
    const { events } = await api.platform.store.readAll(null, { limit: 10_000 });
    expect(events.filter(({ type }) => type === 'DeskSessionCorrected')).toHaveLength(1);
  });

  it('names what can be filled in, and can be worked with the keyboard alone', async () => {
    await button('Log a session').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Log a session' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Log a session');
    const unnamed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
        .filter(({ labels }) => !labels?.[0]?.textContent?.trim())
        .map(({ outerHTML }) => outerHTML),
    );
    expect(unnamed).toEqual([]);
    await button('Back').click();
  });

  it('asks for the pin before it forgets the tablet', async () => {
    await log('before anything was there', { day: '2026-01-05' });
    await page.locator('.refusal').waitFor();
    await button('This tablet').click();
    await button('Forget this tablet').click();
    await page.locator('#unsent', { hasText: 'lost for good: 1' }).waitFor();
    await page.getByLabel('Pin', { exact: true }).fill('cinnamon 4712');
    await button('Forget this tablet').click();
    await page.getByText('That is not the pin').waitFor();
    await button('Back').click();
    await button('Back').click();
    await expectSessions('refused', 1);
  });

  it('makes whoever guesses wait, and longer each time, also after a reload', async () => {
    await button('Lock').click();
    for (const guess of ['111111', '222222', '333333']) {
      await unlock(guess);
      await page.locator('#told', { hasText: /not the pin|Too many/ }).waitFor();
      await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('form button')!.disabled);
    }
    await page.getByText('Too many wrong pins').waitFor();
    await page.reload();
    await unlock();
    await page.getByText('Too many wrong pins').waitFor();
    expect(await page.locator('.session').count()).toBe(0);
  });

  it('forgets the tablet, all of it, without the pin only for whoever reads what is lost and types a word', async () => {
    await button('Forget this tablet').click();
    await page.locator('#unsent', { hasText: 'lost for good: 1' }).waitFor();
    await page.getByLabel('Pin', { exact: true }).fill(pin);
    await button('Forget this tablet').click();
    await page.getByText('Too many wrong pins').waitFor();
    await button('The pin is lost').click();
    await page.getByLabel('type the word').fill('yes');
    await button('Forget this tablet').click();
    await page.getByText('That is not the word').waitFor();
    expect((await page.evaluate(keptInBrowser)).text).toMatch(/wrapped/);
    await page.getByLabel('type the word').fill('forget');
    await button('Forget this tablet').click();
    await page.getByRole('heading', { name: 'Choose a pin for this tablet' }).waitFor();
    expect((await page.evaluate(keptInBrowser)).text).not.toMatch(/wrapped|sealed/);
  });

  it('has said nothing of anybody where a browser keeps its messages, and broken no rule of its own', () => {
    const words = said.filter(
      (text) => text.includes(secret) || /error on the page|Content Security Policy/.test(text),
    );
    expect(words).toEqual([]);
  });
});

/** All that the browser keeps for the page, as text: run in the page itself. */
async function keptInBrowser() {
  const done = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const readable = (_: string, value: unknown) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value)
      ? new TextDecoder().decode(value instanceof ArrayBuffer ? value : value.buffer)
      : value;
  const records: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name!));
    for (const store of database.objectStoreNames)
      records.push(...(await done(database.transaction(store).objectStore(store).getAll())));
    database.close();
  }
  const cached: string[] = [];
  for (const name of await caches.keys())
    cached.push(...(await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname));
  const elsewhere = { local: localStorage.length, session: sessionStorage.length, cookies: document.cookie };
  return { records: records.length, text: JSON.stringify(records, readable), cached, elsewhere };
}
