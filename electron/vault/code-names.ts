/** Birds and trees, none of them used as a person's name in the languages of the app. */
const words = [
  'Heron',
  'Egret',
  'Plover',
  'Curlew',
  'Kestrel',
  'Osprey',
  'Puffin',
  'Petrel',
  'Gannet',
  'Grebe',
  'Bittern',
  'Avocet',
  'Dunlin',
  'Godwit',
  'Lapwing',
  'Nuthatch',
  'Oriole',
  'Pipit',
  'Siskin',
  'Starling',
  'Swallow',
  'Tern',
  'Thrush',
  'Towhee',
  'Vireo',
  'Warbler',
  'Sandpiper',
  'Pelican',
  'Alder',
  'Beech',
  'Birch',
  'Cedar',
  'Cypress',
  'Elm',
  'Hickory',
  'Hornbeam',
  'Larch',
  'Maple',
  'Oak',
  'Pine',
  'Poplar',
  'Spruce',
  'Sycamore',
  'Yew',
  'Baobab',
  'Mangrove',
  'Tamarack',
  'Banyan',
] as const;

/** A whole number from `least` to `most`. */
export type Random = (least: number, most: number) => number;

/** A code name that says nothing of the person and that no other interview has; numbers grow longer when short ones run out. */
export function drawCodeName(isTaken: (name: string) => boolean, random: Random): string {
  for (let attempt = 0; ; attempt += 1) {
    const most = attempt < 8 ? 99 : 99_999;
    const name = `${words[random(0, words.length - 1)]} ${random(10, most)}`;
    if (!isTaken(name)) return name;
  }
}
