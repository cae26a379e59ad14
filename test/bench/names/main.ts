import { leastPartsIn, matchingName } from '../../../libs/contexts/caseload/src/domain/names/match-name';
import { searchTerms, termsToFind } from '../../../libs/contexts/caseload/src/domain/names/search-terms';
import { labelledFiles, labelledPairs, type LabelledPair } from './labelled';

const help = 'npm run names -- <folder with labelled names>\n';

/** Whether a search for one of the names, within an office, finds the other by its terms and takes it for a match. */
function isFound({ one, other }: LabelledPair): boolean {
  const name = { given: other, family: '' };
  const terms = new Set(searchTerms({ name }).parts);
  const parts = termsToFind(one);
  const has = parts.filter((any) => any.some((term) => terms.has(term))).length;
  return has >= leastPartsIn(parts.length) && matchingName(one)(name) !== null;
}

function told(pairs: readonly LabelledPair[]): string {
  const of = (isMatch: boolean) => {
    const those = pairs.filter((pair) => pair.isMatch === isMatch);
    return { found: those.filter(isFound).length, all: those.length };
  };
  const share = ({ found, all }: { found: number; all: number }) =>
    `${found} of ${all}${all === 0 ? '' : ` (${((100 * found) / all).toFixed(1)} %)`}`;
  return `found of one name ${share(of(true))}, of two names ${share(of(false))}`;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write(help);
  process.exitCode = 1;
} else {
  for (const labelledFile of labelledFiles) {
    const pairs = labelledPairs(folder, labelledFile);
    process.stdout.write(`${labelledFile.file}: ${pairs === null ? 'is not there' : told(pairs)}\n`);
  }
}
