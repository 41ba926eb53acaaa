// Keeps a copy of the app, so that it opens without a network. `cargo xtask hook` puts the list of
// built files in the place of PRECACHE, each with the hash of its content, and the hash of them
// all as the version: a changed app is a changed worker, which the browser then installs.
"use strict";

const { version, files } = PRECACHE;

// Other pages of the same origin have caches too; the scope keeps two copies of this app apart.
const prefix = `rest-or-run ${new URL(registration.scope).pathname} `;
const cacheName = prefix + version;

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));

// A newer app waits until the runner asks for it: a reload could lose what is half-typed.
addEventListener("message", (event) => {
  if (event.data === "skip-waiting") event.waitUntil(skipWaiting());
});

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === location.origin) {
    event.respondWith(answer(event.request));
  }
});

async function keepAll() {
  const cache = await caches.open(cacheName);
  // With its hash given, a file of another version fails the installation, and the browser tries
  // again at the next visit, so that files of two versions never mix.
  await cache.addAll(
    files.map(([path, integrity]) => new Request(path, { cache: "no-cache", integrity })),
  );
}

async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(request) {
  const cache = await caches.open(cacheName);
  const find = (key) => cache.match(key, { ignoreSearch: true, ignoreVary: true });
  const page = request.mode === "navigate" ? await find("./") : undefined;
  return (await find(request)) ?? page ?? fetch(request);
}
