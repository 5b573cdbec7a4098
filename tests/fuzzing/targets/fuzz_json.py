"""The parser of JSON under atheris: ``python tests/fuzzing/targets/fuzz_json.py -max_total_time=120``."""

from fuzzing import fuzz

if __name__ == "__main__":
    fuzz("json")
