import { Desk } from './desk.js';
import { choice } from './elements.js';
import { showLock } from './lock-screen.js';
import { read, write } from './records.js';
import { dropOld, Sync } from './sync.js';
import { Tablet } from './tablet.js';
import { languages, say, speak, spoken } from './words.js';

/** A tablet that lies about is locked after so long. */
const lockAfterMs = 10 * 60_000;

const tablet = new Tablet();
const sync = new Sync(tablet, () => void desk.refresh());
const desk = new Desk(tablet, sync);
let idle = null;

const lockButton = document.querySelector('#lock');

async function lock() {
  sync.stop();
  desk.leave();
  tablet.lock();
  await showScreen();
}

async function opened() {
  await dropOld(tablet);
  await showScreen();
  void sync.start();
  await desk.refreshLists();
}

async function showScreen() {
  lockButton.hidden = !tablet.isOpen;
  if (tablet.isOpen) await desk.showHome();
  else await showLock(tablet, () => void opened());
}

function showFrame() {
  document.title = say('title');
  document.querySelector('h1').textContent = say('title');
  lockButton.textContent = say('lock');
  document.querySelector('label[for=language]').textContent = say('language');
  const network = document.querySelector('#network');
  network.textContent = say(navigator.onLine ? 'online' : 'offline');
  network.className = navigator.onLine ? 'online' : 'offline';
}

async function chooseLanguage(language) {
  speak(language);
  await write('meta', { id: 'language', language });
  showFrame();
  await showScreen();
}

/** The one thing of the page that is loaded by a name in its code: the policy knows no other. */
function workerUrl() {
  const policy = window.trustedTypes?.createPolicy('desk', { createScriptURL: () => '/desk/sw.js' });
  return policy ? policy.createScriptURL('') : '/desk/sw.js';
}

async function begin() {
  speak((await read('meta', 'language'))?.language ?? navigator.language.slice(0, 2));
  const names = { en: 'English', so: 'Soomaali' };
  const switcher = choice(
    'language',
    languages.map((one) => [one, names[one]]),
    spoken(),
  );
  switcher.id = 'language';
  switcher.addEventListener('change', () => void chooseLanguage(switcher.value));
  document.querySelector('#language-place').append(switcher);
  lockButton.addEventListener('click', () => void lock());
  for (const event of ['online', 'offline']) window.addEventListener(event, showFrame);
  window.addEventListener('online', () => tablet.isOpen && void sync.start());
  for (const event of ['pointerdown', 'keydown'])
    document.addEventListener(event, () => {
      clearTimeout(idle);
      idle = setTimeout(() => tablet.isOpen && void lock(), lockAfterMs);
    });
  showFrame();
  await showScreen();
  await navigator.serviceWorker?.register(workerUrl(), { scope: '/desk/' });
  await navigator.storage?.persist?.();
}

void begin();
