/** What lies on this tablet, by store and id: small promises over IndexedDB. */

const name = 'alongside-desk';
const stores = ['meta', 'sealed', 'entries'];

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open() {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const store of stores) opening.result.createObjectStore(store, { keyPath: 'id' });
  };
  return done(opening);
}

async function within(store, mode, work) {
  const database = await open();
  try {
    const transaction = database.transaction(store, mode);
    const finished = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const result = await work(transaction.objectStore(store));
    await finished;
    return result;
  } finally {
    database.close();
  }
}

export const read = (store, id) => within(store, 'readonly', (records) => done(records.get(id)));

export const readAll = (store) => within(store, 'readonly', (records) => done(records.getAll()));

/** All of them at once, or none. */
export const write = (store, ...records) =>
  within(store, 'readwrite', (all) => Promise.all(records.map((record) => done(all.put(record)))));

export const remove = (store, ...ids) =>
  within(store, 'readwrite', (all) => Promise.all(ids.map((id) => done(all.delete(id)))));

/** Nothing is left of it. */
export const wipe = () => done(indexedDB.deleteDatabase(name));
