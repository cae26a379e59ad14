import { HttpProblem, type HttpProblemCode } from './http-problem';

const byCode: Readonly<Record<string, readonly [HttpProblemCode, string]>> = {
  FST_ERR_BAD_URL: ['http/malformed-url', 'The path of the URL is not valid percent-encoded UTF-8.'],
  FST_ERR_MAX_PARAM_LENGTH: ['http/url-too-long', 'A parameter in the path of the URL is too long.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['http/body-too-large', 'The body is larger than this resource takes.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['http/unsupported-media-type', 'The body must be application/json.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['http/malformed-body', 'The body is not as long as Content-Length says.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['http/malformed-body', 'The body is empty.'],
  FST_ERR_CTP_INVALID_JSON_BODY: [
    'http/malformed-body',
    'The body is not JSON, or has a key that is never taken (`__proto__`, `constructor.prototype`).',
  ],
};

/** What Fastify's own errors mean to a caller; nothing for any other error. */
export function fastifyProblem(error: unknown): HttpProblem | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const known = Object.hasOwn(byCode, error.code) ? byCode[error.code] : undefined;
  return known && new HttpProblem(...known);
}
