function sequence(count) {
    const values = [];
    for (let i = 0, x = 42; i < count; ++i) {
        x = (Math.imul(1103515245, x) + 12345) & 0x7fffffff;
        values.push(x);
    }
    return values;
}

exports.setup = () => sequence(10000);
exports.body = (inputs) => {
    const table = new Map();
    for (let i = 0; i < inputs.length; ++i) {
        table.set('key' + (inputs[i] % 5000), i);
    }
    let sum = 0;
    for (const value of table.values()) {
        sum += value;
    }
    return [table.size, sum];
};
exports.checksum = (result) => result.join(' ');
