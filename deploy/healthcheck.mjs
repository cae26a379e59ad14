// Leaves with 0 where the api in this container can do its work: there is no curl in the image.
const ready = `http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`;

const answer = await fetch(ready, { signal: AbortSignal.timeout(4_000) }).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
