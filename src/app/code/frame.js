// Stands in the sandboxed frame of a code cell and starts the worker that the page hands to it.
addEventListener('message', ({ data, ports: [toPage, toWorker] }) => {
  const worker = new Worker(URL.createObjectURL(new Blob(data.scripts, { type: 'text/javascript' })));
  worker.onerror = ({ message, lineno }) => toPage.postMessage({ t: 'broken', message, line: lineno });
  worker.postMessage(null, [toWorker]);
}, { once: true });
