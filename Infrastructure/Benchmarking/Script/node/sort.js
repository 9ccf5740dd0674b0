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
    let s = 0;
    for (const v of inputs.slice().sort((a, b) => a - b)) {
        s = (31 * s + v) % 2147483648;
    }
    return s;
};
