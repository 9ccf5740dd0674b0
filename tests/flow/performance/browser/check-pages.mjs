// node check-pages.mjs ADDRESS PAYLOADS PICTURES: looks at every page of the measurements in Chromium, light and dark,
// wide and narrow. Ends with 1 and says what is wrong. PAYLOADS is a file with a hostile text on each line, PICTURES a
// folder for pictures of the pages, or nothing.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const [address, payloadFile, pictures] = process.argv.slice(2);
const require = createRequire(process.env.BROWSER_MODULES + '/');
const { chromium } = require('playwright-core');
const axe = require('axe-core');

const problems = [];
const fail = (where, what) => {
  problems.push(where);
  console.log(`${where}: ${what}`);
};

async function fits(page, where) {
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  if (needed > given) fail(where, `scrolls sideways: ${needed} px in ${given} px`);
}

async function isAccessible(page, where) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  for (const each of violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')) {
    fail(where, `${each.id}: ${each.help}: ${each.nodes[0].html.slice(0, 200)}`);
  }
}

async function looksRight(page, where) {
  if (await page.evaluate(() => document.scripts.length) !== 0) fail(where, 'has a script');
  if (await page.evaluate(() => 'hacked' in window)) fail(where, 'ran what somebody sent');
  if (await page.locator('h1').count() !== 1) fail(where, 'has not one heading');
  await fits(page, where);
  await isAccessible(page, where);
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
  await fits(page, `${where}, with its tables open`);
}

async function visit(page, path, where) {
  const answer = await page.goto(`http://${address}${path}`);
  if (answer.status() !== 200) fail(where, `is answered with ${answer.status()}`);
}

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: process.getuid() === 0 ? ['--no-sandbox'] : [],
});

async function context(options) {
  const made = await browser.newContext(options);
  const page = await made.newPage();
  page.setDefaultTimeout(120000); // a machine may be busy
  page.on('console', (message) => { if (message.type() === 'error') fail(page.url(), message.text()); });
  page.on('dialog', (dialog) => { fail(page.url(), 'opened a dialog'); dialog.dismiss(); });
  page.on('request', (request) => {
    if (new URL(request.url()).host !== address) fail(page.url(), `asked another host: ${request.url()}`);
  });
  return page;
}

const first = await context({ javaScriptEnabled: false });
await visit(first, '/performance?period=in-last-week', 'overview without JavaScript');
const route = await first.locator('td a', { hasText: 'order_show' }).first().getAttribute('href');
await first.locator('th a', { hasText: 'P95' }).first().click();
if (!first.url().includes('sort=p95')) fail('overview', 'does not sort by P95');
const pages = {
  overview: '/performance?period=in-last-week',
  route: route,
  statistics: '/performance/statistics?period=in-last-week',
  traffic: '/performance/traffic?period=in-last-month',
  records: '/performance/records?period=in-last-week',
  diagnosis: '/performance/diagnosis',
  nothing: '/performance?period=in-last-hour&kind=console',
};
await visit(first, '/performance/records?period=in-last-week', 'records without JavaScript');
await first.getByLabel('Status').fill('5xx');
await first.getByRole('button', { name: 'Show' }).click();
const statuses = await first.locator('td[data-label="Status"]').allInnerTexts();
if (statuses.length === 0 || statuses.some((status) => !status.trim().startsWith('5'))) {
  fail('records', `shows other statuses than 5xx: ${statuses.slice(0, 5)}`);
}

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    const page = await context({ colorScheme, viewport: { width, height: 800 } });
    for (const [name, path] of Object.entries(pages)) {
      const where = `${name}, ${colorScheme}, ${width} px`;
      await visit(page, path, where);
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${colorScheme}-${width}.png`, fullPage: true });
      await looksRight(page, where);
    }
    await page.context().close();
  }
}

const hostile = await context({});
const payloads = readFileSync(payloadFile, 'utf8').split('\n').filter((line) => line !== '');
const shown = new Set();
await visit(hostile, '/performance/records?period=in-last-week&status=400', 'hostile paths');
for (;;) {
  for (const column of ['Path', 'Referer', 'User']) {
    const texts = await hostile.locator(`td[data-label="${column}"]`).allTextContents();
    texts.forEach((text) => shown.add(`${column} ${text.replace(/^GET /, '')}`));
  }
  if (await hostile.evaluate(() => 'hacked' in window || document.scripts.length > 0)) fail(hostile.url(), 'ran one');
  const next = hostile.locator('a[rel="next"]');
  if (await next.count() === 0) break;
  await next.click();
}
for (const payload of payloads) {
  for (const column of ['Path', 'Referer', 'User']) {
    if (!shown.has(`${column} ${payload}`)) fail(payload, `is not shown as it was sent: ${column}`);
  }
}
for (const payload of payloads.filter((_, index) => index % 11 === 0)) {
  await visit(hostile, `/performance/records?period=in-last-week&path=${encodeURIComponent(payload)}`, payload);
  if (await hostile.getByLabel('Path has').inputValue() !== payload) fail(payload, 'is not kept in its field');
  if (await hostile.locator('tbody tr').count() === 0) fail(payload, 'is not found among the paths');
  if (await hostile.evaluate(() => 'hacked' in window || document.scripts.length > 0)) fail(payload, 'was run');
}

await browser.close();
console.log(`${Object.keys(pages).length} pages and ${payloads.length} hostile texts were looked at`);
process.exit(problems.length === 0 ? 0 : 1);
