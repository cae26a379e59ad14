import { Secrets } from './secrets';

process.send!(Secrets.atFile(process.argv[2]!).key('master-key').toString('hex'), () => process.disconnect());
