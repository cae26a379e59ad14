/** `npm run golden`: writes the golden files of new events. One that exists is never written again. */
import { catalogue } from './catalogue';
import { writeMissing } from './golden-files';

void (async () => {
  const written = await writeMissing(await catalogue());
  for (const file of written) console.log(`test/golden/${file}`);
  console.log(`${written.length} golden files written`);
})();
