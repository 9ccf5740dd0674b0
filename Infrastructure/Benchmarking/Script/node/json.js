function sequence(count) {
    const values = [];
    for (let i = 0, x = 42; i < count; ++i) {
        x = (Math.imul(1103515245, x) + 12345) & 0x7fffffff;
        values.push(x);
    }
    return values;
}

exports.setup = () => sequence(500).map((x, i) => ({
    id: i, sku: 'SKU-' + String(x % 10000).padStart(4, '0'), quantity: x % 9 + 1, priceCents: x % 100000,
}));
exports.body = (inputs) => {
    const text = JSON.stringify(inputs);
    let sum = 0;
    for (const each of JSON.parse(text)) {
        sum += each.quantity * each.priceCents;
    }
    return [text.length, sum];
};
exports.checksum = (result) => result.join(' ');
