"""A made-up HR extract, the same bytes for the same seed: each row a spell of an employment in which unit, profession
and degree were the same. Personal numbers are of those the Swedish Tax Agency never gives out (birth numbers 980-999)."""
import datetime, random

COLUMNS = ["personnummer", "född", "kön", "enhetskod", "enhet", "yrke", "anställningsform", "sysselsättningsgrad",
           "anställningsnummer", "från", "till", "avgångsorsak"]
AS_OF = datetime.date(2025, 12, 31)
FIRST_BORN, BORN_DAYS = datetime.date(1943, 1, 1), 22000
UNITS = 2000
PROFESSIONS = ["Sjuksköterska", "Undersköterska", "Läkare", "Barnmorska", "Fysioterapeut", "Arbetsterapeut", "Kurator",
               "Psykolog", "Medicinsk sekreterare", "Biomedicinsk analytiker", "Röntgensjuksköterska", "Tandläkare",
               "Tandsköterska", "Skötare", "Dietist", "Logoped", "Administratör", "Systemförvaltare", "Chef", "Tekniker"]
FORMS = ["Tillsvidareanställning"] * 7 + ["Vikariat"] * 2 + ["Timavlönad"]
DEGREES = ["100", "100", "100", "80", "75", "87,5", "50"]
REASONS = ["Egen begäran", "Egen begäran", "Pension", "Tiden gick ut", ""]


def check_digit(nine):
    return str(-sum(sum(divmod(int(c) * (2 - i % 2), 10)) for i, c in enumerate(nine)) % 10)


def person(number):
    """The number-th person: their personal number, day of birth and sex; no two alike below 20 * BORN_DAYS."""
    born = FIRST_BORN + datetime.timedelta(days=number * 7919 % BORN_DAYS)
    digits = f"{born:%Y%m%d}{980 + number // BORN_DAYS}"
    return digits + check_digit(digits[2:]), born, "M" if int(digits[10]) % 2 else "K"


def spells(chance, born):
    """The spells of one employment: from, to or none, and the reason, one after the other without a gap."""
    begin = born + datetime.timedelta(days=chance.randrange(20 * 365, 40 * 365))
    begin = min(max(begin, datetime.date(2008, 1, 1) + datetime.timedelta(chance.randrange(3000))), AS_OF)
    for left in range(chance.randrange(1, 10), 0, -1):
        end = begin + datetime.timedelta(days=chance.randrange(60, 900))
        if end >= AS_OF:
            yield begin, "", ""
            return
        yield begin, end.isoformat(), chance.choice(REASONS) if left == 1 else ""
        begin = end + datetime.timedelta(days=1)


def write(path, rows, seed):
    """Writes the rows and tells how many people they are about."""
    chance, written, people = random.Random(seed), 0, 0
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(";".join(COLUMNS) + "\n")
        while written < rows:
            key, born, sex = person(people)
            people += 1
            profession, form = chance.choice(PROFESSIONS), chance.choice(FORMS)
            for begin, end, reason in spells(chance, born):
                if written == rows:
                    break
                unit = chance.randrange(UNITS)
                out.write(f"{key};{born};{sex};{10000 + unit};Enhet {unit};{profession};{form};"
                          f"{chance.choice(DEGREES)};A{people};{begin};{end};{reason}\n")
                written += 1
    return people
