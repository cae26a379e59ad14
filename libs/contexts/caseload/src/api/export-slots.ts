import { HttpProblem } from '@alongside/http';

/** A process has ten connections for reading: while so many are held by exports, the rest goes on answering. */
const mostAtOnce = 4;
const waitMs = 15_000;

/** Lets a few exports go on at a time; further ones wait for their turn, and are refused when it does not come soon. */
export class ExportSlots {
  private taken = 0;
  private readonly waiting = new Set<() => void>();

  /** Answers what gives the slot back, however often that is called. */
  async take(): Promise<() => void> {
    if (this.taken < mostAtOnce) this.taken++;
    else await this.turn();
    let isBack = false;
    return () => {
      if (!isBack) this.passOn();
      isBack = true;
    };
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const mine = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(mine);
        reject(busy());
      }, waitMs);
      this.waiting.add(mine);
    });
  }

  private passOn(): void {
    const [next] = this.waiting;
    if (!next) {
      this.taken--;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}

function busy(): HttpProblem {
  return new HttpProblem('http/exports-busy', 'Too many lists are being exported just now.', {
    headers: { 'retry-after': '5' },
  });
}
