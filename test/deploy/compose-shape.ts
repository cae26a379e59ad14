/** What our Compose files may say, in the shapes that Compose reads: a key that is misspelled, or new to us, is refused. */
const text = { type: 'string' };
const texts = { type: 'array', items: text, minItems: 1 };
const textByName = { type: 'object', additionalProperties: text };

const only = (properties: object, more: object = {}) => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...more,
});
const named = (one: object) => ({ type: 'object', additionalProperties: one });

const span = { type: 'string', pattern: '^\\d+(ms|s|m|h)$' };
const size = { type: 'string', pattern: '^\\d+[bkmg]$' };

const healthcheck = only({
  test: { ...texts, contains: { enum: ['CMD', 'CMD-SHELL', 'NONE'] } },
  interval: span,
  timeout: span,
  start_period: span,
  retries: { type: 'integer', minimum: 1 },
  disable: { type: 'boolean' },
});

const condition = { enum: ['service_started', 'service_healthy', 'service_completed_successfully'] };

const service = only({
  image: text,
  build: only({ context: text, dockerfile: text }),
  user: text,
  command: texts,
  environment: textByName,
  secrets: texts,
  networks: texts,
  ports: texts,
  volumes: texts,
  tmpfs: texts,
  read_only: { type: 'boolean' },
  cap_drop: texts,
  cap_add: texts,
  privileged: { type: 'boolean' },
  security_opt: texts,
  restart: { enum: ['no', 'always', 'on-failure', 'unless-stopped'] },
  logging: only({ driver: text, options: textByName }),
  depends_on: named(only({ condition }, { required: ['condition'] })),
  healthcheck,
  mem_limit: size,
  shm_size: size,
  stop_grace_period: span,
});

export const composeShape = only(
  {
    name: text,
    services: named(service),
    networks: named(only({ internal: { type: 'boolean' } })),
    volumes: named(only({})),
    secrets: named(only({ file: text }, { required: ['file'] })),
  },
  { required: ['services'], patternProperties: { '^x-': {} } },
);
