function sequence(count) {
    const values = [];
    for (let i = 0, x = 42; i < count; ++i) {
        x = (Math.imul(1103515245, x) + 12345) & 0x7fffffff;
        values.push(x);
    }
    return values;
}

const size = 48;
exports.setup = () => sequence(size * size).map((x) => x % 1000);
exports.body = (a) => {
    let s = 0;
    for (let i = 0; i < size; ++i) {
        for (let j = 0; j < size; ++j) {
            let v = 0;
            for (let k = 0; k < size; ++k) {
                v += a[i * size + k] * a[j * size + k];
            }
            s = (31 * s + v) % 2147483648;
        }
    }
    return s;
};
