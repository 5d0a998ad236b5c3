// Lies in the test Electron's resources/app, where a packed build looks for its app: finds the app named on the command
// line and becomes it, as `electron APPDIR` would. Synchronous throughout, since the app must run code before `ready`.
const { app } = require('electron');
const path = require('node:path');

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const { name, productName, version, main = 'index.js' } = require(path.join(folder, 'package.json'));
app.setName(productName ?? name);
app.setVersion(version ?? '0.0.0');
app.setAppPath(folder);
process.env.CONSTANCIA_RUNTIME = 'test';
require(path.join(folder, main));
