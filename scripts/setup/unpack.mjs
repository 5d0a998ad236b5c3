// A process of its own, so that a stuck or killed set-up ends it. The extractor is the one that the electron package uses.
import { extract } from '@electron-internal/extract-zip';

const [archive, folder] = process.argv.slice(2);
await extract(archive, { dir: folder });
