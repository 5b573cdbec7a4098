"""The parser of DOCX under atheris: ``python tests/fuzzing/targets/fuzz_docx.py -max_total_time=120``."""

from fuzzing import fuzz

if __name__ == "__main__":
    fuzz("docx")
