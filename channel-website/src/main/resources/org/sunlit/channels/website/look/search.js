// Searches the index that stands beside this page. It asks nobody else, keeps nothing, and does with
// a query what the site's writer did with every text: pairs of Chinese characters, whole other words.
(() => {
  'use strict';
  const PAGE = 20;
  const FAN = 8;
  const query = new URLSearchParams(location.search).get('q') || '';
  const told = document.getElementById('told');
  const list = document.getElementById('found');
  const more = document.getElementById('more');

  function terms(text) {
    const found = new Set();
    const plain = text.normalize('NFKC').toLowerCase();
    for (const [run] of plain.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{Nd}])+/gu)) {
      if (!/^\p{Script=Han}/u.test(run)) {
        found.add(run.slice(0, 24));
        continue;
      }
      const characters = [...run];
      if (characters.length === 1) found.add(run);
      for (let i = 0; i + 1 < characters.length; i++) found.add(characters[i] + characters[i + 1]);
    }
    return [...found];
  }

  function shard(term, shards) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
    return (hash >>> 0) % shards;
  }

  function numbers(gaps, from) {
    let number = from;
    return gaps === undefined ? [] : gaps.split(' ').map((gap) => (number += parseInt(gap, 36)));
  }

  async function get(path) {
    const answer = await fetch('search/' + path, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(path);
    return answer.json();
  }

  // Numbers that have all terms, the newest first.
  function common(lists) {
    const [first, ...rest] = lists.map((each) => new Set(each));
    return [...first].filter((each) => rest.every((other) => other.has(each))).sort((a, b) => b - a);
  }

  async function inSegment([from, , shards, level], wanted) {
    const lists = await Promise.all(
      wanted.map(async (term) => {
        const part = await get(`${level}-${from}/${shard(term, shards)}.json`);
        return numbers(part[term], from);
      }));
    return common(lists);
  }

  async function title(number) {
    const titles = await get(`titles/${Math.floor(number / FAN)}.json`);
    return titles[number % FAN];
  }

  function show([name, page, day, source]) {
    const line = document.createElement('li');
    const heading = document.createElement('p');
    const link = document.createElement('a');
    const facts = document.createElement('p');
    const time = document.createElement('time');
    heading.className = 'line-title';
    facts.className = 'line-facts';
    link.href = page;
    link.textContent = name;
    time.textContent = day;
    heading.append(link);
    facts.append(time);
    if (source) {
      const from = document.createElement('span');
      from.textContent = source;
      facts.append(from);
    }
    line.append(heading, facts);
    list.append(line);
    list.hidden = false;
  }

  async function* results(wanted) {
    const seen = new Set();
    const [newest, segments] = await Promise.all([get('newest.json'), get('segments.json')]);
    const recent = common(wanted.map((term) => numbers(newest.terms[term], newest.from)));
    for (const number of recent) {
      seen.add(number);
      yield newest.titles[number - newest.from];
    }
    for (const segment of segments.reverse()) {
      for (const number of await inSegment(segment, wanted)) {
        if (seen.has(number)) continue;
        seen.add(number);
        const found = await title(number);
        if (found.length) yield found;
      }
    }
  }

  async function search() {
    const wanted = terms(query);
    document.getElementById('q').value = query;
    if (!wanted.length) return;
    const all = results(wanted);
    let count = 0;
    async function next() {
      more.hidden = true;
      told.textContent = '正在检索…';
      try {
        for (let i = 0; i < PAGE; i++) {
          const { value, done } = await all.next();
          if (done) {
            told.textContent = count ? `共找到 ${count} 项。` : '没有找到。可以换一个词，或从全部栏目浏览。';
            return;
          }
          show(value);
          count++;
        }
        told.textContent = `已列出 ${count} 项，还可能有更早的事项。`;
        more.hidden = false;
      } catch (fault) {
        told.textContent = '检索没有完成，请重新载入本页。';
      }
    }
    more.addEventListener('click', next);
    await next();
  }

  search();
})();
