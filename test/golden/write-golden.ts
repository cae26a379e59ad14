/** `npm run golden`: writes the golden files of new events, and publishes new codes. What is there is never written again. */
import { join } from 'node:path';
import { codeLists } from '../../apps/composition/src/contexts';
import { catalogue } from './catalogue';
import { writeMissing } from './golden-files';
import { publish } from './published-codes';

void (async () => {
  const written = await writeMissing(await catalogue());
  for (const file of written) console.log(`test/golden/${file}`);
  console.log(`${written.length} golden files written`);
  const published = publish(join(__dirname, 'codes/published-codes.json'), codeLists);
  console.log(`${published.length} codes published`);
})();
