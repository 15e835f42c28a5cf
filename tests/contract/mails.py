"""Reads the mails that a mail server received, with Python's library.

wait FOLDER COUNT [ADDRESS…]: waits until there are so many mails, and one to each address, and checks each of them.
bounce FOLDER ADDRESS: writes the report of a mail server about the mail to an address.
"""

import email
import email.policy
import mailbox
import sys
import time
from email.message import EmailMessage, Message


def mails(folder):
    return [email.message_from_bytes(mail.as_bytes(), policy=email.policy.default) for mail in mailbox.Maildir(folder)]


def to(mail):
    return mail["X-RcptTo"]


def check(mail):
    assert not mail.defects, mail.defects
    assert mail["From"].addresses[0].display_name == "HĐND tỉnh Lào Cai", mail["From"]
    assert mail["X-MailFrom"] == "bounces@hdnd.example.vn", mail["X-MailFrom"]
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Message-ID"].endswith("@hdnd.example.vn>") and mail["Date"].datetime
    assert mail.get_content_type() == "multipart/alternative"
    text, html = mail.get_body(("plain",)).get_content(), mail.get_body(("html",)).get_content()
    for body in (text, html):
        assert "KN" in body and "-2026-" in body, body
    assert mail["Subject"].startswith(("Kiến nghị: ", "Petitions: ")), mail["Subject"]
    print(f"{to(mail)}: {mail['Subject']}")


def wait(folder, count, *addresses):
    until = time.monotonic() + 60
    while len(mails(folder)) < int(count):
        if time.monotonic() > until:
            sys.exit(f"{len(mails(folder))} of {count} mails after a minute")
        time.sleep(0.2)
    received = mails(folder)
    assert len(received) == int(count), f"{len(received)} mails, not {count}"
    ids = {mail["Message-ID"] for mail in received}
    assert len(ids) == len(received), "a mail came twice"
    for address in addresses:
        check(next(mail for mail in received if to(mail) == address))


def bounce(folder, address):
    mail = next(mail for mail in mails(folder) if to(mail) == address)
    report = EmailMessage()
    report["From"], report["To"] = "MAILER-DAEMON@mx.example.vn", "bounces@hdnd.example.vn"
    report["Subject"] = "Undelivered Mail Returned to Sender"
    report.make_mixed()
    report.set_type("multipart/report")
    report.set_param("report-type", "delivery-status")
    text = EmailMessage()
    text.set_content("The mail could not be delivered.")
    status, server, recipient = Message(), Message(), Message()
    status.set_type("message/delivery-status")
    server["Reporting-MTA"] = "dns; mx.example.vn"
    recipient["Final-Recipient"] = f"rfc822; {address}"
    recipient["Action"], recipient["Status"] = "failed", "5.1.1"
    recipient["Diagnostic-Code"] = "smtp; 550 5.1.1 User unknown"
    status.set_payload([server, recipient])
    head = Message()
    head.set_type("text/rfc822-headers")
    head.set_payload(f"Message-ID: {mail['Message-ID']}\nTo: {address}\n")
    report.set_payload([text, status, head])
    sys.stdout.buffer.write(report.as_bytes())


{"wait": wait, "bounce": bounce}[sys.argv[1]](*sys.argv[2:])
