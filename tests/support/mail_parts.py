"""Takes a message apart, as a mail program does: prints its headers and parts as JSON."""

import email
import email.policy
import json
import sys

with open(sys.argv[1], "rb") as file:
    message = email.message_from_binary_file(file, policy=email.policy.default)
parts = []
for part in message.walk():
    if part.is_multipart():
        continue
    content = part.get_payload(decode=True)
    parts.append(
        {
            "type": part.get_content_type(),
            "name": part.get_filename() or "",
            "disposition": part.get_content_disposition() or "",
            "text": part.get_content() if part.get_content_maintype() == "text" else "",
            "bytes": content.hex(),
        }
    )
print(json.dumps({"headers": {name.lower(): str(value) for name, value in message.items()}, "parts": parts}))
