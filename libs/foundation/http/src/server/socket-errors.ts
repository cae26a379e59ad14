import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Log } from '../logging/log';
import { HttpProblem } from '../problems/http-problem';
import { problemOf } from '../problems/problem-of';
import { problemBody, problemJson } from '../problems/send-problem';

/** Answers what never became a request: Node's parser refused it, or it took too long to arrive. */
export function answerSocketError(error: NodeJS.ErrnoException, socket: Socket, log: Log): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const correlationId = randomUUID();
  const problem = problemOf(problemOfSocket(error.code));
  const { status } = problem.body;
  log.info({ correlationId, status, code: error.code }, 'unreadable request');
  if (socket.writable && !answering(socket)) {
    const body = JSON.stringify(problemBody(problem, correlationId));
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: ${problemJson}\r\n` +
        `X-Request-Id: ${correlationId}\r\nX-Content-Type-Options: nosniff\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }
  socket.destroy();
}

function problemOfSocket(code: string | undefined): HttpProblem {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new HttpProblem('http/headers-too-large', 'The headers are larger than 16 KiB.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new HttpProblem('http/request-timeout', 'The request took too long to arrive.');
  return new HttpProblem('http/malformed-request', 'What was sent is not HTTP/1.1.');
}

/** Whether an answer is already on its way on that connection, which another one would corrupt. */
function answering(socket: Socket & { _httpMessage?: { headersSent: boolean } | null }): boolean {
  return socket._httpMessage?.headersSent === true;
}
