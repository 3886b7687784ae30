export default () => globalThis.practicePool.stop();
