import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may be spoken to, each with its reason; docs/threat-model.md has the same list. All of it stays inside the machine. */
const inside = [
  { name: 'display', says: /sun_path=@?"(?:\/tmp)?\/\.X11-unix\/X\d+"/ },
  { name: 'desktop bus', says: /sun_path=@?"[^"]*bus[^"]*"/ },
  { name: 'sound server', says: /sun_path="[^"]*\/pulse[^"]*\/native"/ },
  { name: 'name service cache', says: /sun_path="\/(?:var\/)?run\/nscd\/socket"/ },
  { name: 'first instance', says: /sun_path="[^"]*\/(?:SingletonSocket|SS)"/ },
  { name: 'kernel', says: /sa_family=AF_NETLINK/ },
  // Chromium points a datagram socket at a public address to learn from the kernel which way it would go, and sends nothing. Only
  // hostile code in a page can bring this about (a name to be looked up in advance, a call between browsers).
  {
    name: 'asked the kernel for a way',
    says: /^connect\(.*(?:inet_addr\("8\.8\.8\.8"\)|inet_pton\(AF_INET6, "2001:4860:4860::8888")/,
  },
];
/** The test runner looks into the program through loopback; a packed release listens to nothing. */
const harness = /^bind\(.*inet_addr\("127\.0\.0\.1"\)/;

const families = /sa_family=(AF_\w+)/;

/** Counts what all traces of a folder speak to, and lists every line that leaves the machine or is not named above. */
export function readTraces(folder) {
  const files = readdirSync(folder).filter((name) => name.startsWith('trace.'));
  const counts = {};
  const leaving = [];
  for (const file of files) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const call = line.replace(/^\d+\s+/, '');
      if (!families.test(call)) continue;
      const kind = kindOf(call);
      counts[kind ?? 'leaving'] = (counts[kind ?? 'leaving'] ?? 0) + 1;
      if (kind === undefined) leaving.push(call);
    }
  }
  return { starts: files.length, counts, leaving: [...new Set(leaving)] };
}

function kindOf(call) {
  if (harness.test(call)) return 'test runner listening on loopback';
  const unix = call.startsWith('bind(') && /sa_family=AF_(UNIX|NETLINK)/.test(call);
  return inside.find(({ says }) => says.test(call))?.name ?? (unix ? 'listening inside' : undefined);
}
