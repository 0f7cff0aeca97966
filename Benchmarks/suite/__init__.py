"""The benchmark suite; started by Benchmarks/run, which brings what it needs."""
