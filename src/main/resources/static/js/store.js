// What this browser keeps for its learner: what is not sent yet, what was answered, and what was taken along.
let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('kotonoha', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('outbox', {keyPath: 'seq', autoIncrement: true});
      request.result.createObjectStore('answered', {keyPath: 'card'});
      request.result.createObjectStore('kept', {keyPath: 'id'});
      request.result.createObjectStore('notes', {keyPath: 'name'});
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** Does one thing with a store; what was written is on the disk when the promise is kept. */
async function once(store, mode, work) {
  const transaction = (await open()).transaction(store, mode, {durability: 'strict'});
  const request = work(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

export const all = store => once(store, 'readonly', found => found.getAll());
export const get = (store, key) => once(store, 'readonly', found => found.get(key));
export const put = (store, value) => once(store, 'readwrite', found => found.put(value));
export const remove = (store, key) => once(store, 'readwrite', found => found.delete(key));
export const clear = store => once(store, 'readwrite', found => found.clear());
