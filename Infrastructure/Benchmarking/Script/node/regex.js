function sequence(count) {
    const values = [];
    for (let i = 0, x = 42; i < count; ++i) {
        x = (Math.imul(1103515245, x) + 12345) & 0x7fffffff;
        values.push(x);
    }
    return values;
}

exports.setup = () => sequence(2000).map((x, i) =>
    `order-${i} total=${x % 1000}.${String(x % 100).padStart(2, '0')} ${x % 3 === 0 ? 'USD' : 'EUR'}`);
const pattern = /^order-(\d+) total=(\d+)\.(\d\d) EUR$/;
exports.body = (inputs) => {
    let matches = 0;
    let cents = 0;
    for (const line of inputs) {
        const found = pattern.exec(line);
        if (found) {
            ++matches;
            cents += 100 * Number(found[2]) + Number(found[3]);
        }
    }
    return [matches, cents];
};
exports.checksum = (result) => result.join(' ');
