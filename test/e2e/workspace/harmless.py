# Nothing here belongs to a person.
build = {'version': '1.22.8147', 'commit': '5362281'}
