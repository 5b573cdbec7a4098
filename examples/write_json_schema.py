"""Write the JSON Schema of undoc's JSON, as published in docs/schema.

Run it after a change of the model: python examples/write_json_schema.py docs/schema/undoc-document.schema.json
"""

import json
import sys
from pathlib import Path

from undoc.json_schema import json_schema

text = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
if len(sys.argv) > 1:
    Path(sys.argv[1]).write_text(text, encoding="utf-8")
else:
    print(text, end="")
